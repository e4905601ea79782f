using Microsoft.AspNetCore.Identity;

namespace Lms.Domain.Accounts;

/// <summary>
/// One account, whatever the person is on this site and in whichever dialect they sign in. Credentials (password hash,
/// lockout, two-factor, passkeys) are ASP.NET Core Identity's; the rest is ours.
/// </summary>
public sealed class User : IdentityUser<int>
{
    /// <summary>The id that dialects with UUIDs show.</summary>
    public Guid PublicId { get; set; } = Guid.NewGuid();

    /// <summary>The name other people see; for a student the Arabic full name.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>False once the account is switched off.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>True for the owners of the site.</summary>
    public bool IsSiteOwner { get; set; }

    /// <summary>The institution the account belongs to.</summary>
    public int? InstitutionId { get; set; }

    /// <summary>The language of pages and mails: <c>en</c> or <c>ar</c>.</summary>
    public string Locale { get; set; } = "en";

    /// <summary>The IANA time zone in which times are shown.</summary>
    public string TimeZone { get; set; } = "Africa/Cairo";

    /// <summary>When the account was made (UTC).</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>How names and addresses are compared: case and Unicode form do not count. The same as Identity's own rule.</summary>
    public static string Normalized(string text) => text.Normalize().ToUpperInvariant();

    /// <summary>A new account that can sign in.</summary>
    public static User New(string username, string email, string name, string passwordHash, DateTimeOffset now)
    {
        var user = new User { UserName = username, NormalizedUserName = Normalized(username), Name = name, LockoutEnabled = true, CreatedAt = now };
        user.ReachAt(email);
        user.Give(passwordHash);
        return user;
    }

    /// <summary>Changes the e-mail address, which then has to be confirmed anew.</summary>
    public void ReachAt(string email)
    {
        Email = email;
        NormalizedEmail = Normalized(email);
        EmailConfirmed = false;
    }

    /// <summary>Changes the password. The new stamp ends every sign-in that was made with the old one.</summary>
    public void Give(string passwordHash)
    {
        PasswordHash = passwordHash;
        SecurityStamp = Guid.NewGuid().ToString("N");
    }
}
