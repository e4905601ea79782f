using System.Text.RegularExpressions;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Credentials;

/// <summary>Checks of usernames and e-mail addresses, the same for everybody who makes or changes an account.</summary>
internal static partial class AccountNames
{
    private const int MaxUsername = 150;
    private const int MaxEmail = 254;

    /// <summary>A username: 3 to 150 letters, digits and @ . + - _ that no account uses as its name or address.</summary>
    public static async Task UsernameAsync(this Complaints said, ILmsDb db, string field, Maybe<string?> name, string? ownEmail, bool required, CancellationToken ct, int min = 3)
    {
        if (!said.Text(field, name, required, min: min, max: MaxUsername))
            return;
        if (!Username().IsMatch(name.Value!))
        {
            said.Add(field, "invalid", "Enter a valid username. This value may contain only letters, numbers, and @/./+/-/_ characters.");
            return;
        }

        var normalized = User.Normalized(name.Value!);
        var own = ownEmail is null ? null : User.Normalized(ownEmail);
        if (await db.Set<User>().AnyAsync(user => user.NormalizedUserName == normalized || (user.NormalizedEmail == normalized && normalized != own), ct))
            said.Add(field, CredentialRefusals.UsernameTaken);
    }

    /// <summary>An e-mail address that no other account uses.</summary>
    public static async Task EmailAsync(this Complaints said, ILmsDb db, string field, Maybe<string?> email, int? ownUserId, bool required, CancellationToken ct)
    {
        if (!said.Text(field, email, required, max: MaxEmail))
            return;
        if (!Email().IsMatch(email.Value!))
        {
            said.Add(field, "invalid", "Enter a valid email address.");
            return;
        }

        var normalized = User.Normalized(email.Value!);
        if (await db.Set<User>().AnyAsync(user => user.NormalizedEmail == normalized && user.Id != ownUserId, ct))
            said.Add(field, CredentialRefusals.EmailTaken);
    }

    /// <summary>What a password must not resemble.</summary>
    public static (string Words, string? Text)[] Of(User user) => [("username", user.UserName), ("name", user.Name), ("email address", user.Email)];

    [GeneratedRegex(@"^[\w.@+-]+\z")]
    private static partial Regex Username();

    [GeneratedRegex(@"^[^\s@<>()\[\],;:\\""]+@([A-Za-z0-9\u0080-\uFFFF]([A-Za-z0-9\u0080-\uFFFF-]{0,61}[A-Za-z0-9\u0080-\uFFFF])?\.)+[A-Za-z\u0080-\uFFFF][A-Za-z0-9\u0080-\uFFFF-]*[A-Za-z0-9\u0080-\uFFFF]\z")]
    private static partial Regex Email();
}
