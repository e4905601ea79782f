namespace Lms.Domain.Common;

/// <summary>Makes text that people format harmless before it is stored.</summary>
public interface IRichText
{
    /// <summary>The same HTML with everything gone that is not on the allow-list (scripts, styles, event handlers, foreign addresses).</summary>
    string Clean(string html);
}
