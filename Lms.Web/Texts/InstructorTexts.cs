namespace Lms.Web.Texts;

/// <summary>The pages of the instructor. English is the key; <c>InstructorTexts.ar.resx</c> holds the Arabic.</summary>
public sealed class InstructorTexts;
