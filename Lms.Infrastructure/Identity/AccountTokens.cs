using Lms.Domain.Accounts;
using Lms.Domain.Credentials;
using Microsoft.AspNetCore.Identity;

namespace Lms.Infrastructure.Identity;

/// <summary>Identity's data-protection tokens. The purpose names the address, so that a link dies with the address it was mailed to.</summary>
public sealed class AccountTokens(UserManager<User> users) : IAccountTokens
{
    /// <inheritdoc />
    public Task<string> IssueAsync(User user, AccountTokenPurpose purpose) =>
        users.GenerateUserTokenAsync(user, TokenOptions.DefaultProvider, Name(user, purpose));

    /// <inheritdoc />
    public Task<bool> VerifyAsync(User user, AccountTokenPurpose purpose, string token) =>
        users.VerifyUserTokenAsync(user, TokenOptions.DefaultProvider, Name(user, purpose), token);

    private static string Name(User user, AccountTokenPurpose purpose) => $"{purpose}:{user.NormalizedEmail}";
}
