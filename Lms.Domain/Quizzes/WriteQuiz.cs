using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Quizzes;

/// <summary>Makes a quiz beside a lecture (edutrack-10.4).</summary>
public sealed class CreateQuiz(ILmsDb db, IRichText richText, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Another teacher's lecture (403) or wrong fields (400).</exception>
    public async Task<QuizDetail> Handle(Actor actor, Input<QuizDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageWork);
        var draft = input.Open(out var said);
        await QuizChecks.CheckAsync(db, actor, draft, null, said, ct);

        var now = clock.Now();
        return await db.InTransaction(
            async () =>
            {
                var quiz = New(draft, now);
                db.Set<Quiz>().Add(quiz);
                await db.SaveAsync(ct);
                if (quiz.IsPublished)
                {
                    await WorkNotices.PublishedAsync(db, NotificationType.QuizPublished, quiz.LectureId, "quiz", quiz.Id, quiz.Title, now, ct);
                    await db.SaveAsync(ct);
                }

                return (await QuizReach.DetailAsync(db, db.Set<Quiz>().Where(row => row.Id == quiz.Id), ct))!;
            },
            ct);
    }

    private Quiz New(QuizDraft draft, DateTimeOffset now)
    {
        var quiz = new Quiz
        {
            LectureId = draft.Lecture.Value!.Value,
            Title = draft.Title.Value!,
            Description = richText.Clean(draft.Description.Value ?? string.Empty),
            PassingScore = draft.PassingScore.Value,
            IsActive = draft.IsActive.Value ?? true,
            IsPublished = draft.IsPublished.Value ?? false,
            CreatedAt = now,
            Questions = [.. (draft.Questions.Value ?? []).Distinct().Select((id, index) => new QuizQuestion { QuestionId = id, Order = index + 1 })],
        };
        QuizChecks.Apply(draft.Settings.Value, quiz.Settings);
        return quiz;
    }
}

/// <summary>Changes the sent fields of a quiz; publishing it tells the students who have access (edutrack-10.5).</summary>
public sealed class ChangeQuiz(ILmsDb db, IRichText richText, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403) or wrong fields (400).</exception>
    public async Task<QuizDetail> Handle(Actor actor, int quizId, Input<QuizDraft> input, CancellationToken ct)
    {
        var quiz = await QuizReach.ToChangeAsync(db, actor, quizId, ct);
        var draft = input.Open(out var said);
        await QuizChecks.CheckAsync(db, actor, draft, quiz, said, ct);

        var wasPublished = quiz.IsPublished;
        quiz.LectureId = draft.Lecture.Value ?? quiz.LectureId;
        quiz.Title = draft.Title.Or(quiz.Title)!;
        if (draft.Description.IsSent)
            quiz.Description = richText.Clean(draft.Description.Value!);
        quiz.PassingScore = draft.PassingScore.Or(quiz.PassingScore);
        quiz.IsActive = draft.IsActive.Value ?? quiz.IsActive;
        quiz.IsPublished = draft.IsPublished.Value ?? quiz.IsPublished;
        QuizChecks.Apply(draft.Settings.Value, quiz.Settings);
        var now = clock.Now();
        return await db.InTransaction(
            async () =>
            {
                db.Set<Quiz>().Update(quiz);
                if (quiz.IsPublished && !wasPublished)
                    await WorkNotices.PublishedAsync(db, NotificationType.QuizPublished, quiz.LectureId, "quiz", quiz.Id, quiz.Title, now, ct);
                await db.SaveAsync(ct);
                await AttemptDeadlines.RenewAsync(db, quiz, ct);
                return (await QuizReach.DetailAsync(db, db.Set<Quiz>().Where(row => row.Id == quizId), ct))!;
            },
            ct);
    }
}

/// <summary>Removes a quiz that nobody has started (edutrack-10.6).</summary>
public sealed class DeleteQuiz(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403) or with attempts (400).</exception>
    public async Task Handle(Actor actor, int quizId, CancellationToken ct)
    {
        var quiz = await QuizReach.ToChangeAsync(db, actor, quizId, ct);
        if (await db.Set<QuizAttempt>().AnyAsync(row => row.QuizId == quizId, ct))
            throw QuizRefusals.HasAttempts.Thrown();
        db.Set<Quiz>().Remove(quiz);
        await db.SaveAsync(ct);
    }
}
