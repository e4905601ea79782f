namespace Lms.Web.Components.Shared;

/// <summary>One tab: its name in the address, its words, and on wish an icon and a number.</summary>
public sealed record TabItem(string Key, string Text, string? Icon = null, int? Count = null);
