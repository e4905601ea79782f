namespace Lms.Domain.Common;

/// <summary>
/// A request body, read whole but still sealed: the verb opens it only after it has found the object and checked
/// the actor, so that 404 and 403 come before 400 whatever the body holds.
/// </summary>
/// <typeparam name="T">The draft: a record of <see cref="Maybe{T}"/> fields named as the domain names them.</typeparam>
public sealed class Input<T>
{
    private readonly T draft;
    private readonly Complaints complaints;
    private readonly Refusal? unreadable;

    private Input(T draft, Complaints complaints, Refusal? unreadable)
    {
        this.draft = draft;
        this.complaints = complaints;
        this.unreadable = unreadable;
    }

    /// <summary>A body that was read; <paramref name="complaints"/> holds what could not be understood.</summary>
    public static Input<T> Read(T draft, Complaints complaints) => new(draft, complaints, null);

    /// <summary>A body that is no body at all (malformed JSON, wrong content type): opening it refuses.</summary>
    public static Input<T> Unreadable(Refusal refusal) => new(default!, new Complaints(), refusal);

    /// <summary>Breaks the seal. The verb adds its own complaints and then calls <see cref="Complaints.Refuse"/>.</summary>
    /// <exception cref="RefusedException">The body could not be read at all.</exception>
    public T Open(out Complaints said)
    {
        if (unreadable is not null)
            throw unreadable.Thrown();
        said = complaints;
        return draft;
    }
}

/// <summary>Makes inputs of values that a page already holds.</summary>
public static class Input
{
    /// <summary>An input without complaints.</summary>
    public static Input<T> Of<T>(T draft) => Input<T>.Read(draft, new Complaints());
}
