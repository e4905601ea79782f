using Lms.Domain.Access;

namespace Lms.Domain.Sessions;

/// <summary>A client that is signed in, and what it needs to stay so.</summary>
/// <param name="Actor">Who signed in.</param>
/// <param name="AccessToken">Shown with each request; good for <see cref="TokenLifetimes.Access"/>.</param>
/// <param name="RefreshToken">Exchanged once for a new pair; good for <see cref="TokenLifetimes.Refresh"/>.</param>
public sealed record SignedIn(Actor Actor, string AccessToken, string RefreshToken);
