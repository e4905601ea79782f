namespace Lms.Web.Texts;

/// <summary>The pages of the institution. English is the key; <c>InstitutionTexts.ar.resx</c> holds the Arabic.</summary>
public sealed class InstitutionTexts;
