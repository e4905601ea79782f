namespace Lms.Domain.Credentials;

/// <summary>What came of comparing a password with a stored hash.</summary>
public enum PasswordVerdict
{
    Wrong,
    Right,

    /// <summary>Right, but hashed in a way that is no longer good enough: hash it again.</summary>
    RightButWeaklyHashed,
}

/// <summary>Hashes and compares passwords; knows those that everybody uses.</summary>
public interface IPasswords
{
    /// <summary>A salted hash that says itself how it was made.</summary>
    string Hash(string password);

    /// <summary>Compares; without a hash (no such account) it takes as long and says <see cref="PasswordVerdict.Wrong"/>.</summary>
    PasswordVerdict Verify(string? hash, string password);

    /// <summary>True for the passwords that attackers try first.</summary>
    bool IsCommon(string password);
}
