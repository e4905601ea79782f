namespace Lms.Web.Components.Shared;

/// <summary>What a state means to the reader.</summary>
public enum Tone
{
    /// <summary>Neither good nor bad.</summary>
    Neutral,

    /// <summary>Done, allowed, in order.</summary>
    Good,

    /// <summary>Waits for somebody, or runs out soon.</summary>
    Waiting,

    /// <summary>Refused, failed, over.</summary>
    Bad,

    /// <summary>Worth knowing.</summary>
    Note,
}
