namespace Lms.Domain.Common;

/// <summary>Why something was refused, in the words every door shares; a dialect only chooses the JSON around it.</summary>
public enum RefusalKind
{
    /// <summary>Nobody is signed in, or the credentials are no longer good.</summary>
    Unauthenticated,

    /// <summary>The thing does not exist, or the actor may not know that it does.</summary>
    NotFound,

    /// <summary>The actor may see the thing but not do this with it.</summary>
    Forbidden,

    /// <summary>The input is wrong; <see cref="Refusal.Complaints"/> names every field.</summary>
    Invalid,

    /// <summary>The input is fine but the state of things does not allow it.</summary>
    State,

    /// <summary>The body could not be read as what it claims to be.</summary>
    Unreadable,

    /// <summary>The body claims to be something that is not read here.</summary>
    UnsupportedMedia,

    /// <summary>Too many tries; <see cref="Refusal.RetryAfter"/> says when to come back.</summary>
    TooMany,
}

/// <summary>
/// One way of saying no. <paramref name="Code"/> is stable and is what translations and dialects key on;
/// <paramref name="Sentence"/> is the English sentence a person or client reads. Every feature lists its own
/// in a <c>*Refusals</c> class.
/// </summary>
public sealed record Refusal(RefusalKind Kind, string Code, string Sentence)
{
    /// <summary>The complaints per field; empty unless <see cref="Kind"/> is <see cref="RefusalKind.Invalid"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Complaint>> Complaints { get; init; } =
        new Dictionary<string, IReadOnlyList<Complaint>>();

    /// <summary>How long to wait before trying again; only with <see cref="RefusalKind.TooMany"/>.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True for the refusals of the framework kind (no such thing, no such right), false for a feature's own sentence.</summary>
    public bool IsGeneral { get; init; }
}

/// <summary>What is wrong with one field: a stable code and DRF's fixed prose.</summary>
public sealed record Complaint(string Code, string Sentence);

/// <summary>Thrown by verbs and nouns, caught only at the doors: a dialect's writer, the page runner, the job runner.</summary>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.Sentence)
{
    /// <summary>The refusal to show.</summary>
    public Refusal Refusal { get; } = refusal;
}

/// <summary>The refusals that belong to no feature.</summary>
public static class GeneralRefusals
{
    public static readonly Refusal NotAuthenticated = General(RefusalKind.Unauthenticated, "not_authenticated", "Authentication credentials were not provided.");
    public static readonly Refusal NotFound = General(RefusalKind.NotFound, "not_found", "Not found.");
    public static readonly Refusal InvalidPage = General(RefusalKind.NotFound, "invalid_page", "Invalid page.");
    public static readonly Refusal PermissionDenied = General(RefusalKind.Forbidden, "permission_denied", "You do not have permission to perform this action.");

    /// <summary>Two people changed the same row; nothing of the second change was stored.</summary>
    public static readonly Refusal Conflict = new(RefusalKind.State, "changed_meanwhile", "This was changed by somebody else meanwhile. Please reload and try again.");

    private static Refusal General(RefusalKind kind, string code, string sentence) => new(kind, code, sentence) { IsGeneral = true };
}

/// <summary>Sugar for refusing.</summary>
public static class RefusalThrowing
{
    /// <summary>The exception that carries this refusal: <c>throw EnrollmentRefusals.NotYours.Thrown();</c></summary>
    public static RefusedException Thrown(this Refusal refusal) => new(refusal);

    /// <summary>The value, or "Not found." (or the feature's own sentence) when there is none.</summary>
    public static T OrRefuse<T>(this T? value, Refusal? refusal = null)
        where T : class => value ?? throw new RefusedException(refusal ?? GeneralRefusals.NotFound);

    /// <summary>The row that was looked for, or "Not found." (or the feature's own sentence) when there is none.</summary>
    public static async Task<T> OrRefuseAsync<T>(this Task<T?> found, Refusal? refusal = null)
        where T : class => (await found).OrRefuse(refusal);
}
