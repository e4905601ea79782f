namespace Lms.Web.Texts;

/// <summary>The pages of the owner. English is the key; <c>OwnerTexts.ar.resx</c> holds the Arabic.</summary>
public sealed class OwnerTexts;
