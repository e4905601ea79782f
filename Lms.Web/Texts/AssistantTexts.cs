namespace Lms.Web.Texts;

/// <summary>The pages of the assistant. English is the key; <c>AssistantTexts.ar.resx</c> holds the Arabic.</summary>
public sealed class AssistantTexts;
