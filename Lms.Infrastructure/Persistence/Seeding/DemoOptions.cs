namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>Whether an empty database gets the demo world, and how its people sign in.</summary>
/// <param name="Seed">The value of <c>Demo:Seed</c>.</param>
/// <param name="Password">The password of every demo account: <c>Demo:Password</c>.</param>
public sealed record DemoOptions(bool Seed, string Password)
{
    /// <summary>Used when <c>Demo:Password</c> is not set.</summary>
    public const string DefaultPassword = "Lms!2026demo";
}
