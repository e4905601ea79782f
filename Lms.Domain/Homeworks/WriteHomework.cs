using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Homeworks;

/// <summary>Sets a homework beside a lecture (edutrack-9.5).</summary>
public sealed class CreateHomework(ILmsDb db, IRichText richText, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Another teacher's lecture (403) or wrong fields (400).</exception>
    public async Task<HomeworkDetail> Handle(Actor actor, Input<HomeworkDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageWork);
        var draft = input.Open(out var said);
        await HomeworkChecks.CheckAsync(db, actor, draft, null, said, ct);

        var now = clock.Now();
        var homework = new Homework
        {
            LectureId = draft.Lecture.Value!.Value,
            Title = draft.Title.Value!,
            Description = richText.Clean(draft.Description.Value ?? string.Empty),
            ModelAnswer = richText.Clean(draft.ModelAnswer.Value ?? string.Empty),
            IsActive = draft.IsActive.Value ?? true,
            IsPublished = draft.IsPublished.Value ?? false,
            TakesFiles = draft.TakesFiles.Value ?? true,
            OpenDate = draft.OpenDate.Value,
            CloseDate = draft.CloseDate.Value,
            CreatedAt = now,
            Questions = [.. (draft.Questions.Value ?? []).Distinct().Select((id, index) => new HomeworkQuestion { QuestionId = id, Order = index + 1 })],
        };
        return await db.InTransaction(
            async () =>
            {
                db.Set<Homework>().Add(homework);
                await db.SaveAsync(ct);
                if (homework.IsPublished)
                {
                    await WorkNotices.PublishedAsync(db, NotificationType.HomeworkPublished, homework.LectureId, "homework", homework.Id, homework.Title, now, ct);
                    await db.SaveAsync(ct);
                }

                return (await HomeworkReach.DetailAsync(db, db.Set<Homework>().Where(row => row.Id == homework.Id), ct))!;
            },
            ct);
    }
}

/// <summary>Changes the sent fields of a homework; publishing it tells the students who have access (edutrack-9.6).</summary>
public sealed class ChangeHomework(ILmsDb db, IRichText richText, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403) or wrong fields (400).</exception>
    public async Task<HomeworkDetail> Handle(Actor actor, int homeworkId, Input<HomeworkDraft> input, CancellationToken ct)
    {
        var homework = await HomeworkReach.ToChangeAsync(db, actor, homeworkId, ct);
        var draft = input.Open(out var said);
        await HomeworkChecks.CheckAsync(db, actor, draft, homework, said, ct);

        var wasPublished = homework.IsPublished;
        homework.LectureId = draft.Lecture.Value ?? homework.LectureId;
        homework.Title = draft.Title.Or(homework.Title)!;
        if (draft.Description.IsSent)
            homework.Description = richText.Clean(draft.Description.Value!);
        if (draft.ModelAnswer.IsSent)
            homework.ModelAnswer = richText.Clean(draft.ModelAnswer.Value!);
        homework.IsActive = draft.IsActive.Value ?? homework.IsActive;
        homework.IsPublished = draft.IsPublished.Value ?? homework.IsPublished;
        homework.TakesFiles = draft.TakesFiles.Value ?? homework.TakesFiles;
        homework.OpenDate = draft.OpenDate.Or(homework.OpenDate);
        homework.CloseDate = draft.CloseDate.Or(homework.CloseDate);
        if (homework.IsPublished && !wasPublished)
            await WorkNotices.PublishedAsync(db, NotificationType.HomeworkPublished, homework.LectureId, "homework", homework.Id, homework.Title, clock.Now(), ct);
        await db.SaveAsync(ct);
        return (await HomeworkReach.DetailAsync(db, db.Set<Homework>().Where(row => row.Id == homeworkId), ct))!;
    }
}

/// <summary>Removes a homework that nobody has handed in (edutrack-9.7).</summary>
public sealed class DeleteHomework(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403) or with submissions (400).</exception>
    public async Task Handle(Actor actor, int homeworkId, CancellationToken ct)
    {
        var homework = await HomeworkReach.ToChangeAsync(db, actor, homeworkId, ct);
        if (await db.Set<HomeworkSubmission>().AnyAsync(row => row.HomeworkId == homeworkId, ct))
            throw HomeworkRefusals.HasSubmissions.Thrown();
        db.Set<Homework>().Remove(homework);
        await db.SaveAsync(ct);
    }
}
