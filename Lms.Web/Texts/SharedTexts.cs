namespace Lms.Web.Texts;

/// <summary>Words that every page shares. English is the key; <c>SharedTexts.ar.resx</c> holds the Arabic.</summary>
public sealed class SharedTexts;
