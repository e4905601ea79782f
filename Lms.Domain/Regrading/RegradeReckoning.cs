using Lms.Domain.Common;
using Lms.Domain.Grading;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Regrading;

/// <summary>A finished attempt or a submission, and its score before and after.</summary>
internal sealed record ReckonedPiece(int Id, int StudentId, int UserId, string Name, string Code, int Number, decimal? Before, decimal? After, bool IsOverridden);

/// <summary>
/// Everything handed in for a quiz or homework, reckoned anew with another rule for one question. Only that question's
/// answers are loaded as rows; the others keep their result and are read as two columns.
/// </summary>
internal abstract class RegradeReckoning(RegradedWork work)
{
    /// <summary>The quiz or homework.</summary>
    protected RegradedWork Work { get; } = work;

    /// <summary>The questions, tracked with their bank questions and choices.</summary>
    public required IReadOnlyList<IRegradable> Questions { get; init; }

    /// <summary>The number of the last regrade, 0 for none.</summary>
    public required int LastNumber { get; init; }

    /// <summary>The pieces of work; after <see cref="RunAsync"/> with their scores then.</summary>
    public IReadOnlyList<ReckonedPiece> Pieces { get; protected set; } = [];

    /// <summary>Loads the questions of a quiz or homework.</summary>
    public static async Task<RegradeReckoning> OfAsync(ILmsDb db, RegradedWork work, CancellationToken ct)
    {
        var last = await db.Set<Regrade>().Where(row => row.Work == work.Work && row.WorkId == work.Id).MaxAsync(row => (int?)row.Number, ct) ?? 0;
        return work.Work == GradedWork.Quiz
            ? new QuizReckoning(db, work, ct) { LastNumber = last, Questions = await QuizReckoning.QuestionsAsync(db, work.Id, ct) }
            : new HomeworkReckoning(db, work, ct) { LastNumber = last, Questions = await HomeworkReckoning.QuestionsAsync(db, work.Id, ct) };
    }

    /// <summary>The question; null when there is none of this id.</summary>
    public IRegradable? Question(int? id) => Questions.FirstOrDefault(question => question.Id == id);

    /// <summary>Points that can be earned with the rules as they are.</summary>
    public decimal Maximum => Questions.Where(question => !question.IsDropped).Sum(question => question.PointsHere ?? question.Question.Points);

    /// <summary>Holds everything handed in until the transaction ends.</summary>
    public abstract Task HoldAsync();

    /// <summary>Lets the question follow the rule and reckons every piece of work anew; nothing is stored yet.</summary>
    public abstract Task RunAsync(IRegradable changed, QuestionRule rule);

    /// <summary>The pieces of work whose score moved.</summary>
    public IEnumerable<ReckonedPiece> Moved => Pieces.Where(piece => piece.After != piece.Before);

    /// <summary>A line of the grade ledger about a piece of work that moved.</summary>
    public GradeEntry Line(ReckonedPiece piece, GradeSource source, Regrade regrade) => new()
    {
        Work = Work.Work,
        WorkId = Work.Id,
        SubmissionId = piece.Id,
        StudentId = piece.StudentId,
        OldScore = piece.Before,
        NewScore = piece.After,
        Source = source,
        Reason = regrade.Reason,
        RegradeId = regrade.Id,
        UserId = regrade.ByUserId,
        At = regrade.At,
    };

    /// <summary>What the run did, in numbers and names.</summary>
    public RegradePreview Preview(decimal maximumBefore) => new(
        LastNumber, Pieces.Count, Pieces.Count(piece => piece.IsOverridden), Average(Pieces.Select(piece => piece.Before)), Average(Pieces.Select(piece => piece.After)), maximumBefore, Maximum,
        [
            .. Moved.Select(piece => new ScoreMove(
                    piece.Id, piece.StudentId, piece.Name, piece.Code, piece.Number, piece.Before, piece.After,
                    GradeCalculator.Passes(piece.Before, Work.PassingScore), GradeCalculator.Passes(piece.After, Work.PassingScore)))
                .OrderByDescending(move => Math.Abs(move.By ?? 0)).ThenBy(move => move.StudentName, StringComparer.Ordinal).ThenBy(move => move.Number),
        ]);

    private static decimal? Average(IEnumerable<decimal?> scores)
    {
        var known = scores.OfType<decimal>().ToList();
        return known.Count == 0 ? null : decimal.Round(known.Average(), 2, MidpointRounding.AwayFromZero);
    }
}
