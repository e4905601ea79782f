namespace Lms.Web.Texts;

/// <summary>What the verbs say when they refuse; keys with <c>{0}</c> match any wording in that place. English is the key; <c>RefusalTexts.ar.resx</c> holds the Arabic.</summary>
public sealed class RefusalTexts;
