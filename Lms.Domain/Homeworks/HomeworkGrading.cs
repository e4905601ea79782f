using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Questions;
using Lms.Domain.Regrading;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Homeworks;

/// <summary>Puts what the grade calculator says into the answers of a submission.</summary>
internal static class HomeworkGrading
{
    /// <summary>What is right in a question as its homework uses it, and what it is worth; the question comes with its choices.</summary>
    public static AnswerKey KeyOf(HomeworkQuestion used) => QuestionRule.KeyOf(used, used.Question.Type, used.Question.Points, used.Question.Choices.Where(choice => choice.IsCorrect).Select(choice => choice.Id));

    /// <summary>Grades one answer with the key of its question. A marker who gave points has found something to read.</summary>
    public static void Grade(HomeworkAnswer answer, AnswerKey key)
    {
        var graded = GradeCalculator.Grade(
            key,
            new GivenAnswer(answer.SelectedChoiceId is { } choice ? new HashSet<int> { choice } : [], answer.Written, answer.MarkerPoints) { HasFiles = answer.Files.Count > 0 || answer.MarkerPoints is not null });
        answer.PointsEarned = graded.Points;
        answer.IsCorrect = graded.Result == AnswerResult.Pending || key.IsDropped ? null : graded.Result == AnswerResult.Correct;
    }

    /// <summary>Holds the homework's row until the transaction ends: handing in and regrading come one after the other.</summary>
    public static Task HoldAsync(ILmsDb db, int homeworkId, CancellationToken ct) =>
        db.Set<Homework>().Where(row => row.Id == homeworkId).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsActive, row => row.IsActive), ct);
}
