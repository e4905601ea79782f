using System.Linq.Expressions;

namespace Lms.Domain.Files;

/// <summary>What is needed to hand a stored file out.</summary>
/// <param name="Id">Its id, which also names its content: a stored file never changes.</param>
/// <param name="Name">The name it is saved under by whoever downloads it.</param>
/// <param name="ContentType">Decided by the content.</param>
/// <param name="Length">Bytes.</param>
/// <param name="CreatedAt">When it was uploaded.</param>
public sealed record FileDetail(Guid Id, string Name, string ContentType, long Length, DateTimeOffset CreatedAt)
{
    internal static readonly Expression<Func<StoredFile, FileDetail>> Projection =
        file => new FileDetail(file.Id, file.OriginalName, file.ContentType, file.Length, file.CreatedAt);
}
