using Lms.Domain.Common;
using Lms.Domain.HomeworkFiles;
using Lms.Domain.Marking;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Homeworks;

/// <summary>A submission without its answers. For a student the score is null until it is graded.</summary>
public sealed record HomeworkSubmissionSummary(int Id, int HomeworkId, string HomeworkTitle, int StudentId, string StudentName, string StudentCode, decimal? Score, HomeworkStatus Status, DateTimeOffset SubmittedAt)
{
    /// <summary>How the row is read.</summary>
    internal static readonly System.Linq.Expressions.Expression<Func<HomeworkSubmission, HomeworkSubmissionSummary>> Projection = row => new HomeworkSubmissionSummary(
        row.Id, row.HomeworkId, row.Homework.Title, row.StudentId, row.Student.NameAr, row.Student.Code, row.Status == HomeworkStatus.Graded ? row.Score : null, row.Status, row.SubmittedAt);
}

/// <summary>One answer of a submission, as far as the reader may see it.</summary>
public sealed record HomeworkAnswerDetail(
    int HomeworkQuestionId, QuestionType Type, string QuestionText, int Points, OfferedChoice? SelectedChoice, string? Written, bool? IsCorrect, decimal? PointsEarned, string? MarkerComment)
{
    /// <summary>The answer itself.</summary>
    public required int AnswerId { get; init; }

    /// <summary>True when its question counts no more.</summary>
    public bool IsDropped { get; init; }

    /// <summary>What was handed in with it, in its order.</summary>
    public IReadOnlyList<HomeworkFileDetail> Files { get; init; } = [];

    /// <summary>What it earned by the marker's rubric; empty without one, and while marks may not be seen.</summary>
    public IReadOnlyList<EarnedCriterion> Rubric { get; init; } = [];
}

/// <summary>A submission with its answers, as far as the reader may see it.</summary>
public sealed record HomeworkSubmissionDetail(HomeworkSubmissionSummary Summary, string ModelAnswer, IReadOnlyList<HomeworkAnswerDetail> Answers);

/// <summary>Reads submissions and holds back what a student may not see yet.</summary>
internal static class HomeworkReading
{
    /// <summary>
    /// The detail. A student sees marks once everything is graded, and the model answer once it is graded and the
    /// homework, if it has a closing date, has closed.
    /// </summary>
    public static async Task<HomeworkSubmissionDetail?> DetailAsync(ILmsDb db, IQueryable<HomeworkSubmission> submissions, bool forStudent, DateTimeOffset now, CancellationToken ct)
    {
        var summary = await submissions.AsNoTracking().Select(HomeworkSubmissionSummary.Projection).FirstOrDefaultAsync(ct);
        if (summary is null)
            return null;
        var found = await submissions.AsNoTracking().Select(row => new
        {
            row.Homework.ModelAnswer,
            row.Homework.CloseDate,
            Answers = row.Answers.OrderBy(answer => answer.HomeworkQuestion.Order).ThenBy(answer => answer.Id).Select(answer => new HomeworkAnswerDetail(
                answer.HomeworkQuestionId, answer.HomeworkQuestion.Question.Type, answer.HomeworkQuestion.Question.Text, answer.HomeworkQuestion.PointsHere ?? answer.HomeworkQuestion.Question.Points,
                answer.SelectedChoice == null ? null : new OfferedChoice(answer.SelectedChoice.Id, answer.SelectedChoice.Text, answer.SelectedChoice.ImageId),
                answer.Written, answer.IsCorrect, answer.PointsEarned, answer.MarkerComment)
            {
                AnswerId = answer.Id,
                IsDropped = answer.HomeworkQuestion.IsDropped,
                Files = answer.Files.AsQueryable().OrderBy(file => file.Place).ThenBy(file => file.Id).Select(HomeworkFileDetail.Projection).ToList(),
            }).ToList(),
        }).SingleAsync(ct);

        var rubric = forStudent && summary.Status != HomeworkStatus.Graded ? null : await RubricReading.OfSubmissionAsync(db, summary.Id, ct);
        var isGraded = summary.Status == HomeworkStatus.Graded;
        var showsModel = !forStudent || (isGraded && (found.CloseDate is not { } closes || now >= closes));
        return new HomeworkSubmissionDetail(
            summary,
            showsModel ? found.ModelAnswer : string.Empty,
            forStudent && !isGraded ? [.. found.Answers.Select(answer => answer with { IsCorrect = null, PointsEarned = null, MarkerComment = null })] : [.. found.Answers.Select(answer => answer with { Rubric = [.. rubric![answer.AnswerId]] })]);
    }
}
