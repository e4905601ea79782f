using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Quizzes;

/// <summary>The checks that creating and changing a quiz share, and the way of settings into the noun.</summary>
internal static class QuizChecks
{
    /// <summary>Complains about everything that is wrong with the draft and refuses.</summary>
    /// <exception cref="RefusedException">The lecture is another teacher's (403), or a field is wrong (400).</exception>
    public static async Task CheckAsync(ILmsDb db, Actor actor, QuizDraft draft, Quiz? now, Complaints said, CancellationToken ct)
    {
        var isNew = now is null;
        if (said.Number("lecture", draft.Lecture, required: isNew))
            await LectureOwnership.CheckAsync(db, actor, draft.Lecture.Value!.Value, said, ct);
        said.Text("title", draft.Title, required: isNew, max: 200);
        said.Text("description", draft.Description, blank: true);
        said.Money("passing_score", draft.PassingScore, nullable: true, min: 0);
        said.Present("is_active", draft.IsActive);
        said.Present("is_published", draft.IsPublished);
        if (said.Present("settings", draft.Settings) && draft.Settings.Value is { } settings)
            CheckSettings(settings, now?.Settings ?? new QuizSettings(), said);
        var count = isNew ? await CheckQuestionsAsync(db, actor, draft.Questions.Value ?? [], said, ct) : await db.Set<QuizQuestion>().CountAsync(row => row.QuizId == now!.Id, ct);
        if (draft.IsPublished.Value == true && count == 0 && !said.Has("questions"))
            said.Add("is_published", QuizRefusals.NeedsQuestion);
        said.Refuse();
    }

    /// <summary>Puts the sent settings into the quiz.</summary>
    public static void Apply(QuizSettingsDraft? draft, QuizSettings settings)
    {
        if (draft is null)
            return;
        settings.OpenDate = draft.OpenDate.Or(settings.OpenDate);
        settings.CloseDate = draft.CloseDate.Or(settings.CloseDate);
        settings.TimerMinutes = draft.TimerMinutes.Or(settings.TimerMinutes) ?? 0;
        settings.MaxAttempts = draft.MaxAttempts.Or(settings.MaxAttempts) ?? 0;
        settings.ScoreVisibility = Wording.Parse<ReviewVisibility>(draft.ScoreVisibility.Value) ?? settings.ScoreVisibility;
        settings.AnswersVisibility = Wording.Parse<ReviewVisibility>(draft.AnswersVisibility.Value) ?? settings.AnswersVisibility;
        settings.QuestionOrder = Wording.Parse<QuestionOrder>(draft.QuestionOrder.Value) ?? settings.QuestionOrder;
        settings.AttemptScoring = Wording.Parse<AttemptScoring>(draft.AttemptScoring.Value) ?? settings.AttemptScoring;
        settings.ShuffleChoices = draft.ShuffleChoices.Value ?? settings.ShuffleChoices;
        settings.AllowMultipleAttempts = draft.AllowMultipleAttempts.Value ?? settings.AllowMultipleAttempts;
        settings.PublishRanks = Wording.Parse<RankPublishing>(draft.PublishRanks.Value) ?? settings.PublishRanks;
        settings.PublishRanksAt = draft.PublishRanksAt.Or(settings.PublishRanksAt);
        settings.IsPractice = draft.IsPractice.Value ?? settings.IsPractice;
        settings.ShowCorrectAfterSubmission = draft.ShowCorrectAfterSubmission.Value ?? settings.ShowCorrectAfterSubmission;
    }

    private static void CheckSettings(QuizSettingsDraft draft, QuizSettings now, Complaints said)
    {
        said.Number("settings.timer_minutes", draft.TimerMinutes, nullable: true, min: 0, max: 100_000);
        said.Number("settings.max_attempts", draft.MaxAttempts, nullable: true, min: 0, max: 10_000);
        said.Choice("settings.score_visibility", draft.ScoreVisibility, Wording.All<ReviewVisibility>());
        said.Choice("settings.answers_visibility", draft.AnswersVisibility, Wording.All<ReviewVisibility>());
        said.Choice("settings.question_order", draft.QuestionOrder, Wording.All<QuestionOrder>());
        said.Choice("settings.attempt_scoring", draft.AttemptScoring, Wording.All<AttemptScoring>());
        said.Present("settings.shuffle_choices", draft.ShuffleChoices);
        said.Present("settings.allow_multiple_attempts", draft.AllowMultipleAttempts);
        said.Present("settings.show_correct_after_submission", draft.ShowCorrectAfterSubmission);
        said.Present("settings.is_practice", draft.IsPractice);
        if (said.Choice("settings.publish_ranks", draft.PublishRanks, Wording.All<RankPublishing>())
            && draft.PublishRanks.Value == Wording.Snake(RankPublishing.AtDate) && draft.PublishRanksAt.Or(now.PublishRanksAt) is null)
            said.Add("settings.publish_ranks_at", QuizRefusals.NeedsRankDate);
        if (!said.Has("settings.open_date") && !said.Has("settings.close_date")
            && draft.OpenDate.Or(now.OpenDate) is { } opens && draft.CloseDate.Or(now.CloseDate) is { } closes && closes <= opens)
            said.Add("settings.close_date", QuizRefusals.ClosesTooEarly);
    }

    private static async Task<int> CheckQuestionsAsync(ILmsDb db, Actor actor, IReadOnlyList<int> ids, Complaints said, CancellationToken ct)
    {
        var known = await db.Set<Question>().AsNoTracking().Readable(db, actor, Reach.Teaching).Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(ct);
        foreach (var missing in ids.Except(known))
            said.NoSuchRow("questions", missing);
        return ids.Count;
    }
}
