using Lms.Domain.Common;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Files;

/// <summary>
/// Finds a picture for showing. Pictures (covers, portraits) are shown on pages that anybody may open, so the
/// unguessable id is all it takes; every other kind of file, pictures inside questions and photos that students hand
/// in among them, has a verb of its own that asks who wants it.
/// </summary>
public sealed class GetPicture(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">There is no picture with this id (404).</exception>
    public async Task<FileDetail> Handle(Guid id, CancellationToken ct) =>
        await db.Set<StoredFile>().AsNoTracking().Where(file => file.Id == id && !file.IsWork && file.ContentType.StartsWith("image/") && !db.Set<QuestionPicture>().Any(picture => picture.FileId == id))
            .Select(FileDetail.Projection).FirstOrDefaultAsync(ct)
        ?? throw GeneralRefusals.NotFound.Thrown();
}
