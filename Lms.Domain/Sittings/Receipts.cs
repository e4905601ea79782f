using Lms.Domain.Courses;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Sittings;

/// <summary>Makes codes that only this server can make.</summary>
public interface IReceiptSeal
{
    /// <summary>A code that goes with exactly this text, for people to read and type.</summary>
    string Seal(string text);
}

/// <summary>One question on a receipt.</summary>
/// <param name="DisplayOrder">Its place in the attempt.</param>
/// <param name="Letters">The chosen choices as letters in the order they were shown; empty for none, and for written answers.</param>
/// <param name="Words">Words written; null where nothing is written.</param>
/// <param name="Number">The server's number of the stored write; 0 when nothing was stored.</param>
/// <param name="SavedAt">When it was stored.</param>
public sealed record ReceiptLine(int DisplayOrder, string Letters, int? Words, int Number, DateTimeOffset? SavedAt);

/// <summary>The proof of what was handed in.</summary>
/// <param name="AttemptId">The receipt's number.</param>
/// <param name="Code">Goes with what is stored, and with nothing else.</param>
public sealed record Receipt(
    int AttemptId, int QuizId, string QuizTitle, string StudentName, string StudentCode, int AttemptNumber, DateTimeOffset StartedAt, DateTimeOffset SubmittedAt, bool IsTimedOut, string Code, IReadOnlyList<ReceiptLine> Lines);

/// <summary>What became of checking a receipt. Of a receipt that is good, only what stands on it is told.</summary>
public sealed record ReceiptVerdict(bool IsGood, string? QuizTitle, DateTimeOffset? SubmittedAt, int? Answers);

/// <summary>The receipt of one's own handed-in attempt; staff read those of their courses.</summary>
public sealed class GetReceipt(ILmsDb db, IReceiptSeal seal) : IUseCase
{
    /// <exception cref="RefusedException">Unknown or somebody else's (404), or still running (400).</exception>
    public async Task<Receipt> Handle(Actor actor, int attemptId, CancellationToken ct)
    {
        var forStudent = actor.Require(Permission.ReadSubmission) == Reach.Own;
        var rows = db.Set<QuizAttempt>().Where(row => row.Id == attemptId);
        rows = forStudent ? rows.Where(row => row.StudentId == actor.StudentId) : rows.TaughtBy(actor, row => row.Quiz.Lecture.Topic.Course);
        var found = (await HandedIn.ReadAsync(rows, ct)).OrRefuse();
        if (found.SubmittedAt is not { } submitted)
            throw AttemptRefusals.NotSubmitted.Thrown();
        return new Receipt(
            found.Id, found.QuizId, found.Title, found.StudentName, found.StudentCode, found.Number, found.StartedAt, submitted, found.IsTimedOut, seal.Seal(found.Text()),
            [.. found.Answers.Select(answer => new ReceiptLine(answer.DisplayOrder, answer.Letters(), answer.Words(), answer.StoredNumber, answer.SavedAt))]);
    }
}

/// <summary>Says whether a receipt goes with what is stored; anybody who holds one may ask.</summary>
public sealed class CheckReceipt(ILmsDb db, IReceiptSeal seal) : IUseCase
{
    /// <summary>The verdict; a wrong number and a wrong code are told alike.</summary>
    public async Task<ReceiptVerdict> Handle(int attemptId, string code, CancellationToken ct)
    {
        var found = await HandedIn.ReadAsync(db.Set<QuizAttempt>().Where(row => row.Id == attemptId && row.State == AttemptState.Submitted), ct);
        return found is not null && CryptographicOperations.FixedTimeEquals(Plain(seal.Seal(found.Text())), Plain(code))
            ? new ReceiptVerdict(true, found.Title, found.SubmittedAt, found.Answers.Count(answer => answer.IsAnswered))
            : new ReceiptVerdict(false, null, null, null);
    }

    /// <summary>The code as its maker meant it: without hyphens and spaces, in either case.</summary>
    private static byte[] Plain(string code) => Encoding.UTF8.GetBytes(new string([.. code.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant());
}

/// <summary>A handed-in attempt as its receipt reads it.</summary>
internal sealed record HandedIn(
    int Id, int QuizId, string Title, string StudentName, string StudentCode, int Number, DateTimeOffset StartedAt, DateTimeOffset? SubmittedAt, bool IsTimedOut, IReadOnlyList<HandedInAnswer> Answers)
{
    /// <summary>Reads it in one command; null when there is none.</summary>
    public static Task<HandedIn?> ReadAsync(IQueryable<QuizAttempt> attempts, CancellationToken ct) => attempts.AsNoTracking().Select(row => new HandedIn(
        row.Id, row.QuizId, row.Quiz.Title, row.Student.NameAr, row.Student.Code, row.Number, row.StartedAt, row.SubmittedAt, row.IsTimedOut,
        row.Answers.OrderBy(answer => answer.DisplayOrder).Select(answer => new HandedInAnswer(
            answer.DisplayOrder, answer.QuizQuestionId, answer.QuizQuestion.Question.Type, answer.ChoiceOrder, answer.Chosen, answer.Written, answer.StoredNumber, answer.SavedAt)).ToList())).FirstOrDefaultAsync(ct);

    /// <summary>Everything that the code vouches for, in a form that never changes: who, when, and each stored answer.</summary>
    public string Text()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"receipt 1\n{Id}\n{StudentCode}\n{Number}\n{StartedAt.UtcTicks}\n{SubmittedAt?.UtcTicks}\n");
        foreach (var answer in Answers)
            text.Append(CultureInfo.InvariantCulture, $"{answer.DisplayOrder}|{answer.QuizQuestionId}|{answer.Chosen}|{answer.StoredNumber}|{answer.SavedAt?.UtcTicks}|{answer.Written?.Length}|{answer.Written}\n");
        return text.ToString();
    }
}

/// <summary>One answer as its receipt reads it.</summary>
internal sealed record HandedInAnswer(int DisplayOrder, int QuizQuestionId, QuestionType Type, string ChoiceOrder, string Chosen, string? Written, int StoredNumber, DateTimeOffset? SavedAt)
{
    public bool IsAnswered => Chosen.Length > 0 || !string.IsNullOrWhiteSpace(Written);

    public string Letters()
    {
        var shown = ChoiceOrder.Split(',', StringSplitOptions.RemoveEmptyEntries).ToList();
        return string.Join(", ", Chosen.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => shown.IndexOf(id)).Where(place => place >= 0).Order().Select(place => (char)('A' + place)));
    }

    public int? Words() => Type == QuestionType.Written ? (Written ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length : null;
}
