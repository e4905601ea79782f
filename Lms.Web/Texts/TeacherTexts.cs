namespace Lms.Web.Texts;

/// <summary>The pages of the teacher. English is the key; <c>TeacherTexts.ar.resx</c> holds the Arabic.</summary>
public sealed class TeacherTexts;
