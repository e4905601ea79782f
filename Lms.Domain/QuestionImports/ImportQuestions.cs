using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Curriculum;
using Lms.Domain.Files;
using Lms.Domain.Mathematics;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.QuestionImports;

/// <summary>A file to be taken in.</summary>
public sealed record ImportDraft
{
    public Maybe<Upload?> File { get; init; }

    public Maybe<QuestionFormat?> Format { get; init; }

    /// <summary>Where questions go whose own lesson is not named, or not known.</summary>
    public Maybe<int?> Lesson { get; init; }

    /// <summary>Says what would happen and changes nothing.</summary>
    public bool PreviewOnly { get; init; }
}

/// <summary>
/// Takes a file of questions into the bank, all or nothing, with a verdict for each entry. The same entry twice, in one
/// file or in two, is added once.
/// </summary>
public sealed class ImportQuestions(ILmsDb db, IQuestionFiles files, IRichText richText, TimeProvider clock) : IUseCase
{
    /// <summary>Entries of one file at most.</summary>
    public const int Most = 2000;

    private sealed record Judged(FileEntry Entry, Question? Question, ImportVerdict Verdict, Refusal? Problem);

    /// <exception cref="RefusedException">Wrong fields, or a file that cannot be read as a whole (400).</exception>
    public async Task<ImportReport> Handle(Actor actor, Input<ImportDraft> input, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ManageQuestions);
        var draft = input.Open(out var said);
        if (said.Number("lesson", draft.Lesson, required: true) && !await db.Set<Lesson>().AnyAsync(lesson => lesson.Id == draft.Lesson.Value, ct))
            said.NoSuchRow("lesson", draft.Lesson.Value);
        said.Present("format", draft.Format, required: true);
        said.Present("file", draft.File, required: true);
        said.Refuse();
        var format = draft.Format.Value!.Value;
        var entries = Read(format, draft.File.Value!, said);
        said.Refuse();

        var now = clock.Now();
        return await db.InTransaction(
            async () =>
            {
                var judged = await JudgeAsync(actor, reach, entries, draft.Lesson.Value!.Value, now, ct);
                var import = draft.PreviewOnly ? null : await StoreAsync(actor, reach, draft.File.Value!.FileName, format, judged, now, ct);
                var refused = judged.Where(one => one.Verdict == ImportVerdict.Refused).Select(one => (one.Entry.Source, one.Problem!.Sentence)).ToList();
                return new ImportReport(
                    import?.Id,
                    [.. judged.Select(one => new ImportRow(one.Entry.Row, one.Entry.Title, one.Entry.Question?.Type, one.Verdict, one.Problem))],
                    refused.Count == 0 ? null : files.WriteRefused(format, refused));
            },
            ct);
    }

    private IReadOnlyList<FileEntry> Read(QuestionFormat format, Upload file, Complaints said)
    {
        try
        {
            var entries = files.Read(format, file);
            if (entries.Count == 0)
                said.Add("file", QuestionImportRefusals.Empty);
            else if (entries.Count > Most)
                said.Add("file", QuestionImportRefusals.TooMany);
            return entries;
        }
        catch (RefusedException refused)
        {
            said.Add("file", refused.Refusal);
            return [];
        }
    }

    private async Task<List<Judged>> JudgeAsync(Actor actor, Reach reach, IReadOnlyList<FileEntry> entries, int lesson, DateTimeOffset now, CancellationToken ct)
    {
        var names = entries.Select(entry => entry.Question?.Lesson).OfType<string>().Distinct().ToList();
        var lessons = (await db.Set<Lesson>().AsNoTracking().Where(row => names.Contains(row.Name)).OrderBy(row => row.Id).Select(row => new { row.Id, row.Name }).ToListAsync(ct))
            .GroupBy(row => row.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First().Id, StringComparer.OrdinalIgnoreCase);
        var made = entries.Select(entry => (Entry: entry, Question: entry.Question is { } one ? Make(actor, reach, one, lessons.GetValueOrDefault(one.Lesson ?? string.Empty, lesson), now) : null)).ToList();
        var prints = made.Select(pair => pair.Question?.Fingerprint).OfType<string>().Distinct().ToList();
        var known = new HashSet<string>();
        foreach (var some in prints.Chunk(500))
        {
            known.UnionWith(await db.Set<Question>().Readable(db, actor, reach).Where(row => row.Fingerprint != null && some.Contains(row.Fingerprint)).Select(row => row.Fingerprint!).ToListAsync(ct));
        }

        return made.ConvertAll(pair => pair switch
        {
            (var entry, null) => new Judged(entry, null, ImportVerdict.Refused, entry.Problem ?? QuestionImportRefusals.Malformed),
            (var entry, { } question) when Problem(entry.Question!, question) is { } problem => new Judged(entry, null, ImportVerdict.Refused, problem),
            (var entry, { } question) when !known.Add(question.Fingerprint!) => new Judged(entry, null, ImportVerdict.Known, null),
            var (entry, question) => new Judged(entry, question, ImportVerdict.Added, null),
        });
    }

    private Question Make(Actor actor, Reach reach, FileQuestion one, int lesson, DateTimeOffset now)
    {
        var question = new Question
        {
            LessonId = lesson,
            Type = one.Type,
            Difficulty = one.Difficulty,
            Points = one.Points ?? 1,
            Text = Clean(one.Text),
            Explanation = string.IsNullOrWhiteSpace(one.Explanation) ? null : Clean(one.Explanation),
            IsGlobal = reach == Reach.Everything,
            TeacherId = reach == Reach.Everything ? null : actor.TeacherId,
            CreatedById = actor.UserId,
            CreatedAt = now,
            UpdatedAt = now,
            Choices = [.. one.Choices.Select((choice, index) => new Choice { Text = Clean(choice.Text), IsCorrect = choice.IsCorrect, Order = index + 1 })],
        };
        question.Sign();
        return question;
    }

    private string Clean(string typed) => richText.Clean(WrittenText.ToHtml(typed.Replace("\0", string.Empty, StringComparison.Ordinal).Trim()));

    /// <summary>The bank's own rules, which the editor holds too.</summary>
    private static Refusal? Problem(FileQuestion one, Question question) => one switch
    {
        _ when question.Text.Length == 0 || question.Choices.Exists(choice => choice.Text.Length == 0) => QuestionImportRefusals.Malformed,
        _ when question.Points is < 1 or > 100 => new Refusal(RefusalKind.Invalid, "points_range", "Ensure this value is between 1 and 100."),
        { Type: QuestionType.Written } => question.Choices.Count == 0 ? null : QuestionRefusals.NoChoicesForWritten,
        _ when question.Choices.Count < 2 => QuestionRefusals.TooFewChoices,
        { Type: QuestionType.McqSingle } => question.Choices.Count(choice => choice.IsCorrect) == 1 ? null : QuestionRefusals.NotOneCorrect,
        _ => question.Choices.Exists(choice => choice.IsCorrect) ? null : QuestionRefusals.NoneCorrect,
    };

    private async Task<QuestionImport> StoreAsync(Actor actor, Reach reach, string fileName, QuestionFormat format, List<Judged> judged, DateTimeOffset now, CancellationToken ct)
    {
        var import = new QuestionImport
        {
            FileName = StoredFile.CleanName(fileName),
            Format = format,
            TeacherId = reach == Reach.Everything ? null : actor.TeacherId,
            CreatedById = actor.UserId,
            CreatedAt = now,
            Added = judged.Count(one => one.Verdict == ImportVerdict.Added),
            Known = judged.Count(one => one.Verdict == ImportVerdict.Known),
            Refused = judged.Count(one => one.Verdict == ImportVerdict.Refused),
        };
        db.Set<QuestionImport>().Add(import);
        await db.SaveAsync(ct);
        foreach (var question in judged.Select(one => one.Question).OfType<Question>())
        {
            question.ImportId = import.Id;
            db.Set<Question>().Add(question);
        }

        db.Note(actor, now, "questions.imported", "question_import", import.Id, string.Create(CultureInfo.InvariantCulture, $"Imported {import.Added} questions from {import.FileName}."));
        await db.SaveAsync(ct);
        return import;
    }
}
