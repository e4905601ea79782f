namespace Lms.Web.Texts;

/// <summary>The pages of the student. English is the key; <c>StudentTexts.ar.resx</c> holds the Arabic.</summary>
public sealed class StudentTexts;
