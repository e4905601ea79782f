using System.Globalization;

namespace Lms.Web.Components.Shared;

/// <summary>Something one can choose: the value that travels, and the words one reads.</summary>
public sealed record Choice(string Value, string Text)
{
    /// <summary>A row, by its id.</summary>
    public static Choice Of(int id, string text) => new(id.ToString(CultureInfo.InvariantCulture), text);
}
