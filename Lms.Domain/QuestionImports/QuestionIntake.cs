using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Curriculum;
using Lms.Domain.Files;
using Lms.Domain.Mathematics;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.QuestionImports;

/// <summary>Whose bank the questions go into.</summary>
internal sealed record ImportOwner(Actor Actor, Reach Reach)
{
    /// <summary>Null for the site's bank.</summary>
    public int? TeacherId => Reach == Reach.Everything ? null : Actor.TeacherId;
}

/// <summary>One entry with what becomes of it.</summary>
/// <param name="Question">With cleaned texts; null when it is refused.</param>
internal sealed record JudgedEntry(FileEntry Entry, FileQuestion? Question, int LessonId, ImportVerdict Verdict, Refusal? Problem);

/// <summary>The stored files of pictures: those inside texts by their digest, questions' own ones by the entry's row.</summary>
internal sealed record KeptPictures(Dictionary<string, Guid> InTexts, Dictionary<int, Guid> Own);

/// <summary>How entries of a file become questions of the bank, for whatever is done at once and for the parts of a large file.</summary>
internal sealed class QuestionIntake(ILmsDb db, FileIntake files, IRichText richText)
{
    /// <summary>Says what becomes of each entry and changes nothing.</summary>
    /// <param name="seen">Fingerprints of the file's earlier entries; those of these entries are added.</param>
    public async Task<List<JudgedEntry>> JudgeAsync(ImportOwner owner, IReadOnlyList<FileEntry> entries, int lesson, HashSet<string> seen, CancellationToken ct)
    {
        var names = entries.Select(entry => entry.Question?.Lesson).OfType<string>().Distinct().ToList();
        var lessons = (await db.Set<Lesson>().AsNoTracking().Where(row => names.Contains(row.Name)).OrderBy(row => row.Id).Select(row => new { row.Id, row.Name }).ToListAsync(ct))
            .GroupBy(row => row.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First().Id, StringComparer.OrdinalIgnoreCase);
        var made = entries.Select(entry => (Entry: entry, Clean: entry.Question is { } one ? Cleaned(one) : null)).ToList();
        var signed = made.ConvertAll(pair => pair.Clean is { } one ? Make(owner, one, lesson, default) : null);
        var prints = signed.ConvertAll(question => question?.Fingerprint);
        foreach (var some in prints.OfType<string>().Distinct().Chunk(500))
            seen.UnionWith(await db.Set<Question>().Readable(db, owner.Actor, owner.Reach).Where(row => row.Fingerprint != null && some.Contains(row.Fingerprint)).Select(row => row.Fingerprint!).ToListAsync(ct));
        var named = made.SelectMany(pair => pair.Clean is { } one ? QuestionPicture.NamedIn(one.Texts) : new HashSet<string>()).ToHashSet(StringComparer.Ordinal);
        var known = await PictureTies.KnownAsync(db, owner.Actor, owner.Reach, named, ct);

        return [.. made.Select((pair, index) =>
        {
            if (pair.Clean is not { } one)
                return new JudgedEntry(pair.Entry, null, lesson, ImportVerdict.Refused, pair.Entry.Problem ?? QuestionImportRefusals.Malformed);
            if ((Problem(one) ?? PictureProblem(one, known)) is { } problem)
                return new JudgedEntry(pair.Entry, null, lesson, ImportVerdict.Refused, problem);
            var verdict = seen.Add(prints[index]!) ? ImportVerdict.Added : ImportVerdict.Known;
            return new JudgedEntry(pair.Entry, one, lessons.GetValueOrDefault(one.Lesson ?? string.Empty, lesson), verdict, null);
        })];
    }

    /// <summary>Writes the pictures of what is added, each once and none that the bank has already; their rows are stored with the transaction.</summary>
    public async Task<KeptPictures> KeepAsync(ImportOwner owner, IReadOnlyList<JudgedEntry> judged, DateTimeOffset now, CancellationToken ct)
    {
        var added = judged.Where(one => one.Verdict == ImportVerdict.Added).ToList();
        var inTexts = await PictureTies.KnownAsync(db, owner.Actor, owner.Reach, [.. added.SelectMany(one => QuestionPicture.NamedIn(one.Question!.Texts)).Distinct()], ct);
        foreach (var picture in added.SelectMany(one => one.Question!.Pictures.IntersectBy(QuestionPicture.NamedIn(one.Question.Texts), picture => picture.Digest)))
        {
            if (!inTexts.ContainsKey(picture.Digest))
                inTexts.Add(picture.Digest, await KeepAsync(picture));
        }

        var own = new Dictionary<int, Guid>();
        foreach (var one in added)
        {
            if (one.Question!.Picture is { } picture)
                own.Add(one.Entry.Row, await KeepAsync(picture));
        }

        return new KeptPictures(inTexts, own);

        Task<Guid> KeepAsync(FilePicture picture) =>
            files.KeepAsync(new Upload(picture.Name, picture.Content.Length, () => new MemoryStream(picture.Content, writable: false)), FileRule.PictureInText, owner.Actor, now, ct);
    }

    /// <summary>Adds the questions, with what was kept for them; the caller saves.</summary>
    public void Add(ImportOwner owner, IEnumerable<JudgedEntry> judged, KeptPictures kept, int importId, DateTimeOffset now)
    {
        foreach (var one in judged.Where(one => one.Verdict == ImportVerdict.Added))
        {
            var question = Make(owner, one.Question!, one.LessonId, now);
            question.ImportId = importId;
            question.ImageId = kept.Own.TryGetValue(one.Entry.Row, out var own) ? own : null;
            question.Pictures.AddRange(QuestionPicture.NamedIn(question.Texts).Select(digest => new QuestionPicture { FileId = kept.InTexts[digest], Digest = digest }));
            db.Set<Question>().Add(question);
        }
    }

    private FileQuestion Cleaned(FileQuestion one) => one with
    {
        Text = Clean(one.Text),
        Explanation = string.IsNullOrWhiteSpace(one.Explanation) ? null : Clean(one.Explanation),
        Choices = [.. one.Choices.Select(choice => choice with { Text = Clean(choice.Text) })],
    };

    private static Question Make(ImportOwner owner, FileQuestion one, int lesson, DateTimeOffset now)
    {
        var question = new Question
        {
            LessonId = lesson,
            Type = one.Type,
            Difficulty = one.Difficulty,
            Points = one.Points ?? 1,
            Text = one.Text,
            Explanation = one.Explanation,
            ImageDigest = one.Picture?.Digest,
            IsGlobal = owner.Reach == Reach.Everything,
            TeacherId = owner.TeacherId,
            CreatedById = owner.Actor.UserId,
            CreatedAt = now,
            UpdatedAt = now,
            Choices = [.. one.Choices.Select((choice, index) => new Choice { Text = choice.Text, IsCorrect = choice.IsCorrect, Order = index + 1 })],
        };
        question.Sign();
        return question;
    }

    private string Clean(string typed) => richText.Clean(WrittenText.ToHtml(typed.Replace("\0", string.Empty, StringComparison.Ordinal).Trim()));

    /// <summary>The bank's own rules, which the editor holds too.</summary>
    private static Refusal? Problem(FileQuestion one) => one switch
    {
        _ when one.Text.Length == 0 || one.Choices.Any(choice => choice.Text.Length == 0) => QuestionImportRefusals.Malformed,
        _ when one.Points is < 1 or > 100 => new Refusal(RefusalKind.Invalid, "points_range", "Ensure this value is between 1 and 100."),
        { Type: QuestionType.Written } => one.Choices.Count == 0 ? null : QuestionRefusals.NoChoicesForWritten,
        _ when one.Choices.Count < 2 => QuestionRefusals.TooFewChoices,
        { Type: QuestionType.McqSingle } => one.Choices.Count(choice => choice.IsCorrect) == 1 ? null : QuestionRefusals.NotOneCorrect,
        _ => one.Choices.Any(choice => choice.IsCorrect) ? null : QuestionRefusals.NoneCorrect,
    };

    private static Refusal? PictureProblem(FileQuestion one, Dictionary<string, Guid> known)
    {
        var missing = QuestionPicture.NamedIn(one.Texts).Except(one.Pictures.Select(picture => picture.Digest)).Any(digest => !known.ContainsKey(digest));
        return missing ? QuestionImportRefusals.PictureMissing : one.Pictures.Append(one.Picture).OfType<FilePicture>().Select(Fault).FirstOrDefault(fault => fault is not null);
    }

    private static Refusal? Fault(FilePicture picture) =>
        picture.Content.Length == 0 ? QuestionImportRefusals.PictureBroken
        : picture.Content.Length > FileRule.PictureInText.MaxBytes ? QuestionImportRefusals.PictureTooLarge
        : PictureBytes.TypeOf(picture.Content) is null ? QuestionImportRefusals.PictureKind
        : PictureBytes.PixelsOf(picture.Content) is not { } pixels ? QuestionImportRefusals.PictureBroken
        : pixels > PictureBytes.MostPixels ? QuestionImportRefusals.PictureTooLarge
        : null;
}
