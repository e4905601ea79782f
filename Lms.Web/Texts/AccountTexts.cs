namespace Lms.Web.Texts;

/// <summary>The account pages: signing in, registering, security. English is the key; <c>AccountTexts.ar.resx</c> holds the Arabic.</summary>
public sealed class AccountTexts;
