using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Marking;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Sittings;

/// <summary>A choice in a review; whether it is right is null while that may not be known.</summary>
public sealed record ReviewedChoice(int Id, string Text, Guid? ImageId, bool IsChosen, bool? IsCorrect);

/// <summary>A question in a review. Result, points and explanation are null, and the rubric is empty, while they may not be known.</summary>
public sealed record ReviewedQuestion(
    int DisplayOrder, string? Section, QuestionType Type, string Text, Guid? ImageId, decimal Points, string? Written, IReadOnlyList<ReviewedChoice> Choices,
    AnswerResult? Result, decimal? PointsEarned, string? MarkerComment, string? Explanation, IReadOnlyList<EarnedCriterion> Rubric);

/// <summary>An attempt as its student may look back at it; without questions while the answers may not be seen.</summary>
/// <param name="Summary">The attempt.</param>
/// <param name="ShowsMarks">Whether the student may know what was right.</param>
/// <param name="Questions">The questions with the answers given.</param>
public sealed record AttemptReviewed(AttemptSummary Summary, bool ShowsMarks, IReadOnlyList<ReviewedQuestion> Questions);

/// <summary>Lets a student look back at a handed-in attempt, as far as the quiz allows at this moment.</summary>
public sealed class ReviewAttempt(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown or somebody else's (404), or still running (400).</exception>
    public async Task<AttemptReviewed> Handle(Actor actor, int attemptId, CancellationToken ct)
    {
        actor.Require(Permission.TakeWork);
        var now = clock.Now();
        var found = await db.Set<QuizAttempt>().AsNoTracking().Where(row => row.Id == attemptId && row.StudentId == actor.StudentId).Select(AttemptSummary.Projection).FirstOrDefaultAsync(ct)
            ?? throw GeneralRefusals.NotFound.Thrown();
        if (found.State == AttemptState.Running)
            throw AttemptRefusals.NotSubmitted.Thrown();
        var summary = AttemptReview.Seen(found, forStudent: true, now);
        var marks = summary.AreAnswersVisible && summary.Settings.ShowCorrectAfterSubmission;
        return new AttemptReviewed(summary, marks, summary.AreAnswersVisible ? await ReadAsync(attemptId, marks, ct) : []);
    }

    /// <summary>What may not be known is left out by the query itself, so that it never leaves the database.</summary>
    private async Task<IReadOnlyList<ReviewedQuestion>> ReadAsync(int attemptId, bool marks, CancellationToken ct)
    {
        var rubric = marks ? await RubricReading.OfAttemptAsync(db, attemptId, ct) : null;
        var rows = await db.Set<AttemptAnswer>().AsNoTracking().Where(row => row.AttemptId == attemptId).OrderBy(row => row.DisplayOrder).Select(row => new
        {
            row.Id,
            row.DisplayOrder,
            Section = row.QuizQuestion.Section == null ? null : row.QuizQuestion.Section.Name,
            row.QuizQuestion.Question.Type,
            row.QuizQuestion.Question.Text,
            row.QuizQuestion.Question.ImageId,
            Points = row.QuizQuestion.PointsHere ?? row.QuizQuestion.Question.Points,
            row.Written,
            row.Chosen,
            row.ChoiceOrder,
            Result = marks ? row.Result : null,
            PointsEarned = marks ? row.PointsEarned : null,
            MarkerComment = marks ? row.MarkerComment : null,
            Explanation = marks ? row.QuizQuestion.Question.Explanation : null,
            KeyHere = marks ? row.QuizQuestion.KeyHere : null,
            Choices = row.QuizQuestion.Question.Choices.Select(choice => new { choice.Id, choice.Text, choice.ImageId, IsCorrect = marks ? (bool?)choice.IsCorrect : null }).ToList(),
        }).ToListAsync(ct);
        return
        [
            .. rows.Select(row =>
            {
                var chosen = AttemptAnswer.Ids(row.Chosen);
                var places = AttemptSheet.Places(row.ChoiceOrder);
                var key = row.KeyHere is { } regraded ? AttemptAnswer.Ids(regraded) : null; // the bank's key unless this quiz was regraded with another
                return new ReviewedQuestion(
                    row.DisplayOrder, row.Section, row.Type, row.Text, row.ImageId, row.Points, row.Written,
                    [.. row.Choices.OrderBy(choice => places.GetValueOrDefault(choice.Id, int.MaxValue)).ThenBy(choice => choice.Id).Select(choice => new ReviewedChoice(choice.Id, choice.Text, choice.ImageId, chosen.Contains(choice.Id), key is null ? choice.IsCorrect : key.Contains(choice.Id)))],
                    row.Result, row.PointsEarned, row.MarkerComment, row.Explanation, [.. rubric?[row.Id] ?? []]);
            }),
        ];
    }
}
