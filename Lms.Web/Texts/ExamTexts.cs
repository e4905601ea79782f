namespace Lms.Web.Texts;

/// <summary>The exam page and the pages around it. English is the key; <c>ExamTexts.ar.resx</c> holds the Arabic.</summary>
public sealed class ExamTexts;
