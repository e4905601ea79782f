namespace Lms.Web.Texts;

/// <summary>Titles and messages of notifications; keys with <c>{0}</c> match any wording in that place. English is the key; <c>NoticeTexts.ar.resx</c> holds the Arabic.</summary>
public sealed class NoticeTexts;
