using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Questions;

/// <summary>Keeps the pictures tied to a question in step with what its texts name.</summary>
internal static class PictureTies
{
    /// <summary>Takes the fingerprint anew after the question's own picture was replaced, or taken away with null.</summary>
    public static void Sign(Question question, Upload? picture)
    {
        question.ImageDigest = picture is null ? null : DigestOf(picture);
        question.Sign();
    }

    /// <summary>
    /// Ties what the texts name now, as far as the actor can read a question that has it, and gives up what they name no
    /// longer; a file goes with its last question.
    /// </summary>
    public static async Task RenewAsync(ILmsDb db, FileIntake files, Actor actor, Reach reach, Question question, CancellationToken ct)
    {
        var named = QuestionPicture.NamedIn(question.Texts);
        var tied = question.Id == 0 ? [] : await db.Set<QuestionPicture>().Where(row => row.QuestionId == question.Id).ToListAsync(ct);
        await LetGoAsync(db, files, question.Id, tied.FindAll(row => !named.Contains(row.Digest)), ct);
        var wanted = named.Except(tied.Select(row => row.Digest)).ToList();
        foreach (var (digest, fileId) in await KnownAsync(db, actor, reach, wanted, ct))
            question.Pictures.Add(new QuestionPicture { FileId = fileId, Digest = digest });
    }

    /// <summary>Gives up every picture inside the texts of a question that goes.</summary>
    public static async Task ReleaseAsync(ILmsDb db, FileIntake files, int questionId, CancellationToken ct) =>
        await LetGoAsync(db, files, questionId, await db.Set<QuestionPicture>().Where(row => row.QuestionId == questionId).ToListAsync(ct), ct);

    /// <summary>The files of those of these pictures that questions within reach have already, by digest.</summary>
    public static async Task<Dictionary<string, Guid>> KnownAsync(ILmsDb db, Actor actor, Reach reach, IReadOnlyCollection<string> digests, CancellationToken ct)
    {
        var found = new Dictionary<string, Guid>(StringComparer.Ordinal);
        var readable = db.Set<Question>().Readable(db, actor, reach);
        foreach (var some in digests.Chunk(500))
        {
            var rows = await db.Set<QuestionPicture>().AsNoTracking().Where(row => some.Contains(row.Digest) && readable.Any(question => question.Id == row.QuestionId))
                .Select(row => new { row.Digest, row.FileId }).Distinct().ToListAsync(ct);
            foreach (var row in rows)
                found.TryAdd(row.Digest, row.FileId);
        }

        return found;
    }

    private static async Task LetGoAsync(ILmsDb db, FileIntake files, int questionId, List<QuestionPicture> going, CancellationToken ct)
    {
        if (going.Count == 0)
            return;
        var ids = going.ConvertAll(row => row.FileId);
        var shared = await db.Set<QuestionPicture>().Where(row => ids.Contains(row.FileId) && row.QuestionId != questionId).Select(row => row.FileId).Distinct().ToListAsync(ct);
        db.Set<QuestionPicture>().RemoveRange(going);
        foreach (var id in ids.Except(shared))
            files.Discard(id);
    }

    private static string DigestOf(Upload picture)
    {
        using var content = picture.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return QuestionPicture.DigestOf(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}
