namespace Lms.Web.Components.Shared;

/// <summary>Something one can choose: the value that travels, and the words one reads.</summary>
public sealed record Choice(string Value, string Text);
