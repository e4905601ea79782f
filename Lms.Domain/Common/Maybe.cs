namespace Lms.Domain.Common;

/// <summary>
/// A value of a request body that may be absent. Absent (leave it as it is) differs from sent as null (make it empty).
/// A field whose text could not be read counts as absent; its complaint is in <see cref="Complaints"/>.
/// </summary>
public readonly record struct Maybe<T>
{
    private Maybe(T value)
    {
        IsSent = true;
        Value = value;
    }

    /// <summary>True when the caller sent the field, even as null.</summary>
    public bool IsSent { get; }

    /// <summary>The value sent; the type's default when absent.</summary>
    public T? Value { get; }

    /// <summary>A sent value.</summary>
    public static Maybe<T> Of(T value) => new(value);

    /// <summary>The value sent, else what is there already.</summary>
    public T Or(T current) => IsSent ? Value! : current;

    public static implicit operator Maybe<T>(T value) => new(value);
}
