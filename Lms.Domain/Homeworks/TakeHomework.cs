using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Homeworks;

/// <summary>A choice as a student sees it: without the key.</summary>
public sealed record OfferedChoice(int Id, string Text, Guid? ImageId);

/// <summary>A question as a student sees it: without key and explanation.</summary>
public sealed record HomeworkSheetQuestion(int HomeworkQuestionId, QuestionType Type, string Text, Guid? ImageId, int Points, IReadOnlyList<OfferedChoice> Choices)
{
    /// <summary>True when it counts no more.</summary>
    public bool IsDropped { get; init; }
}

/// <summary>What a student works on.</summary>
public sealed record HomeworkSheet(HomeworkSummary Summary, int? SubmissionId, IReadOnlyList<HomeworkSheetQuestion> Questions);

/// <summary>Opens a homework for a student (edutrack-9.10). Nothing of the key leaves the server here.</summary>
public sealed class TakeHomework(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404), no access to the lecture (403), or not open yet (400).</exception>
    public async Task<HomeworkSheet> Handle(Actor actor, int homeworkId, CancellationToken ct)
    {
        var homework = await HomeworkReach.ToTakeAsync(db, actor, homeworkId, clock.Now(), ct);
        var rest = await db.Set<Homework>().AsNoTracking().Where(row => row.Id == homeworkId).Select(row => new
        {
            SubmissionId = db.Set<HomeworkSubmission>().Where(one => one.HomeworkId == row.Id && one.StudentId == actor.StudentId).Select(one => (int?)one.Id).FirstOrDefault(),
            Questions = row.Questions.OrderBy(question => question.Order).ThenBy(question => question.Id).Select(question => new HomeworkSheetQuestion(
                question.Id, question.Question.Type, question.Question.Text, question.Question.ImageId, question.PointsHere ?? question.Question.Points,
                question.Question.Choices.OrderBy(choice => choice.Order).ThenBy(choice => choice.Id).Select(choice => new OfferedChoice(choice.Id, choice.Text, choice.ImageId)).ToList()) { IsDropped = question.IsDropped }).ToList(),
        }).SingleAsync(ct);
        return new HomeworkSheet(homework, rest.SubmissionId, rest.Questions);
    }
}
