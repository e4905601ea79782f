using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.QuestionImports;

/// <summary>A file of questions.</summary>
/// <param name="PicturesLeftOut">Pictures that the format cannot carry; their places say so.</param>
public sealed record QuestionFile(byte[] Bytes, int PicturesLeftOut);

/// <summary>Writes questions of the bank into a file.</summary>
public sealed class ExportQuestions(ILmsDb db, IQuestionFiles files, IFiles stored) : IUseCase
{
    private const long MostPictures = 100L * 1024 * 1024;

    /// <summary>The file; questions that the actor may not read are left out.</summary>
    /// <exception cref="RefusedException">Their pictures are too large for one file (400).</exception>
    public async Task<QuestionFile> Handle(Actor actor, IReadOnlyList<int> questionIds, QuestionFormat format, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadQuestions);
        var found = new List<Question>();
        foreach (var some in questionIds.Distinct().Chunk(500))
        {
            found.AddRange(await db.Set<Question>().AsNoTracking().Readable(db, actor, reach).Where(row => some.Contains(row.Id)).Include(row => row.Choices).Include(row => row.Lesson).ToListAsync(ct));
            var tied = (await db.Set<QuestionPicture>().AsNoTracking().Where(row => some.Contains(row.QuestionId)).ToListAsync(ct)).ToLookup(row => row.QuestionId);
            found.ForEach(row => row.Pictures.AddRange(tied[row.Id]));
        }

        var pictures = format is QuestionFormat.MoodleXml or QuestionFormat.Qti ? await BytesAsync([.. found.SelectMany(FilesOf).Distinct()], ct) : [];
        var leftOut = format is QuestionFormat.MoodleXml or QuestionFormat.Qti ? 0 : found.Sum(row => FilesOf(row).Count());
        return new QuestionFile(files.Write(format, [.. found.OrderBy(row => row.LessonId).ThenBy(row => row.Id).Select(row => Written(row, pictures))]), leftOut);
    }

    private static IEnumerable<Guid> FilesOf(Question row) =>
        row.Pictures.Select(picture => (Guid?)picture.FileId).Append(row.ImageId).Concat(row.Choices.Select(choice => choice.ImageId)).OfType<Guid>();

    private static FileQuestion Written(Question row, Dictionary<Guid, FilePicture> pictures)
    {
        var own = row.ImageId is { } image ? pictures.GetValueOrDefault(image) ?? new FilePicture(row.ImageDigest ?? string.Empty, string.Empty, []) : null;
        var choices = row.Choices.OrderBy(choice => choice.Order).ThenBy(choice => choice.Id).ToList();
        return new FileQuestion(row.Type, row.Text, choices.ConvertAll(choice => new FileChoice(WithPicture(choice, pictures), choice.IsCorrect)))
        {
            Difficulty = row.Difficulty,
            Points = row.Points,
            Explanation = row.Explanation,
            Lesson = row.Lesson.Name,
            Picture = own,
            Pictures = [.. row.Pictures.Select(picture => (Guid?)picture.FileId).Concat(choices.Select(choice => choice.ImageId)).OfType<Guid>().Where(pictures.ContainsKey).Select(id => pictures[id]).DistinctBy(picture => picture.Digest)],
        };
    }

    /// <summary>The formats know no picture beside a choice: it goes into its text.</summary>
    private static string WithPicture(Choice choice, Dictionary<Guid, FilePicture> pictures) =>
        choice.ImageId is not { } image || !pictures.TryGetValue(image, out var picture) ? choice.Text : $"{choice.Text}<img src=\"{QuestionPicture.AddressOf(picture.Digest)}\" alt=\"\">";

    private async Task<Dictionary<Guid, FilePicture>> BytesAsync(List<Guid> ids, CancellationToken ct)
    {
        var rows = new List<(Guid Id, string Name, long Length)>();
        foreach (var some in ids.Chunk(500))
            rows.AddRange((await db.Set<StoredFile>().AsNoTracking().Where(file => some.Contains(file.Id)).Select(file => new { file.Id, file.OriginalName, file.Length }).ToListAsync(ct)).Select(file => (file.Id, file.OriginalName, file.Length)));
        if (rows.Sum(row => row.Length) > MostPictures)
            throw QuestionImportRefusals.TooManyPictures.Thrown();
        var found = new Dictionary<Guid, FilePicture>();
        foreach (var (id, name, _) in rows)
        {
            await using var content = await stored.OpenAsync(id, 0, ct) ?? throw new FileNotFoundException($"The bytes of stored file {id} are missing.");
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, ct);
            found.Add(id, FilePicture.Of(name, bytes.ToArray()));
        }

        return found;
    }
}
