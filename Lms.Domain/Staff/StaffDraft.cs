using Lms.Domain.Common;
using Lms.Domain.Files;

namespace Lms.Domain.Staff;

/// <summary>What may be said about the account and person of a teacher or an assistant.</summary>
public sealed record StaffDraft
{
    /// <summary>3 to 150 letters, digits and @ . + - _.</summary>
    public Maybe<string?> Username { get; init; }

    /// <summary>8 to 128 characters; not trimmed.</summary>
    public Maybe<string?> Password { get; init; }

    /// <summary>At most 150 characters.</summary>
    public Maybe<string?> Name { get; init; }

    /// <summary>At most 20 characters.</summary>
    public Maybe<string?> Phone { get; init; }

    /// <summary>An e-mail address that no other account uses.</summary>
    public Maybe<string?> Gmail { get; init; }

    /// <summary><c>male</c> or <c>female</c>; an assistant's may be null.</summary>
    public Maybe<string?> Gender { get; init; }

    /// <summary>A picture; null removes the one there is.</summary>
    public Maybe<Upload?> Picture { get; init; }

    public Maybe<bool?> IsActive { get; init; }
}
