using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Completion;
using Lms.Domain.Courses;
using Lms.Domain.Grading;
using Lms.Domain.HomeworkFiles;
using Lms.Domain.Notifications;
using Lms.Domain.Progress;
using Lms.Domain.Questions;
using Lms.Domain.Regrading;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Homeworks;

/// <summary>One answer as a student sends it.</summary>
public sealed record HomeworkAnswerDraft
{
    public Maybe<int?> HomeworkQuestion { get; init; }

    public Maybe<int?> SelectedChoice { get; init; }

    public Maybe<string?> WrittenAnswer { get; init; }
}

/// <summary>What a student hands in.</summary>
public sealed record HomeworkSubmissionDraft
{
    public Maybe<IReadOnlyList<HomeworkAnswerDraft>?> Answers { get; init; }
}

/// <summary>Hands a homework in, once; choices are graded at once, and the files added before go along (edutrack-9.11).</summary>
public sealed class SubmitHomework(ILmsDb db, TimeProvider clock) : IUseCase
{
    private sealed record Asked(HomeworkQuestion Used, QuestionType Type, int Points, IReadOnlyList<int> Choices, IReadOnlyList<int> Correct);

    /// <exception cref="RefusedException">
    /// Unknown (404), no access (403), answers that do not belong (400), not open, closed or handed in already (400).
    /// </exception>
    public async Task<HomeworkSubmissionDetail> Handle(Actor actor, int homeworkId, Input<HomeworkSubmissionDraft> input, CancellationToken ct)
    {
        var now = clock.Now();
        var homework = await HomeworkReach.ToTakeAsync(db, actor, homeworkId, now, ct);
        var draft = input.Open(out var said);
        said.Present("answers", draft.Answers, required: true);
        said.Refuse();
        var asked = await AskedAsync(homeworkId, ct);
        var given = Check(draft.Answers.Value!, asked, said);
        said.Refuse();
        if (homework.CloseDate is { } closes && now >= closes)
            throw HomeworkRefusals.Closed.Thrown();

        try
        {
            var stored = await db.InTransaction(() => StoreAsync(actor, homework, given, now, ct), ct);
            await StudyDays.NoteAsync(db, actor.StudentId!.Value, homework.LectureId, now, ct);
            return stored;
        }
        catch (UniqueRowException)
        {
            throw HomeworkRefusals.AlreadySubmitted.Thrown();
        }
    }

    private async Task<HomeworkSubmissionDetail> StoreAsync(Actor actor, HomeworkSummary homework, Dictionary<int, HomeworkAnswerDraft> given, DateTimeOffset now, CancellationToken ct)
    {
        await HomeworkDrafts.HoldAsync(db, actor.StudentId, ct);
        await HomeworkDrafts.NotHandedInAsync(db, actor.StudentId, homework.Id, ct);
        await HomeworkGrading.HoldAsync(db, homework.Id, ct);
        var asked = await AskedAsync(homework.Id, ct); // anew: whoever regraded meanwhile has changed what counts
        var files = (await HomeworkDrafts.Of(db, actor.StudentId, homework.Id).ToListAsync(ct)).ToLookup(file => file.HomeworkQuestionId);
        var submission = new HomeworkSubmission { HomeworkId = homework.Id, StudentId = actor.StudentId!.Value, SubmittedAt = now };
        submission.Answers.AddRange(asked.Values.Select(question => Grade(question, given.GetValueOrDefault(question.Used.Id), files[question.Used.Id])));
        submission.AddUp();
        db.Set<HomeworkSubmission>().Add(submission);
        await db.SaveAsync(ct);
        if (submission.Score is { } score)
            db.Set<GradeEntry>().Add(HomeworkLedger.Line(submission, null, score, GradeSource.Submission, "Graded on hand-in", null, now));
        var teacherId = await db.Set<Course>().Where(course => course.Id == homework.CourseId).Select(course => course.TeacherId).SingleAsync(ct);
        await WorkNotices.HandedInAsync(db, NotificationType.HomeworkSubmitted, teacherId, homework.CourseId, "homework", homework.Id, homework.Title, actor.Name, submission.Id, now, ct);
        await db.SaveAsync(ct);
        await LectureCompletion.NoteAsync(db, submission.StudentId, homework.LectureId, now, ct);
        return (await HomeworkReading.DetailAsync(db, db.Set<HomeworkSubmission>().Where(row => row.Id == submission.Id), forStudent: true, now, ct))!;
    }

    private async Task<Dictionary<int, Asked>> AskedAsync(int homeworkId, CancellationToken ct) =>
        (await db.Set<HomeworkQuestion>().AsNoTracking().Where(row => row.HomeworkId == homeworkId).OrderBy(row => row.Order).ThenBy(row => row.Id).Select(row => new Asked(
            row, row.Question.Type, row.Question.Points,
            row.Question.Choices.Select(choice => choice.Id).ToList(),
            row.Question.Choices.Where(choice => choice.IsCorrect).Select(choice => choice.Id).ToList())).ToListAsync(ct)).ToDictionary(row => row.Used.Id);

    private static Dictionary<int, HomeworkAnswerDraft> Check(IReadOnlyList<HomeworkAnswerDraft> answers, Dictionary<int, Asked> asked, Complaints said)
    {
        var given = new Dictionary<int, HomeworkAnswerDraft>();
        for (var index = 0; index < answers.Count; index++)
        {
            var answer = answers[index];
            var path = string.Create(CultureInfo.InvariantCulture, $"answers[{index}].");
            if (!said.Number(path + "homework_question", answer.HomeworkQuestion, required: true) || said.Has("answers"))
                continue;
            said.Text(path + "written_answer", answer.WrittenAnswer, nullable: true, blank: true, max: 100_000);
            var id = answer.HomeworkQuestion.Value!.Value;
            if (!asked.TryGetValue(id, out var question))
                said.Add("answers", "question_foreign", string.Create(CultureInfo.InvariantCulture, $"Question {id} is not part of this homework."));
            else if (answer.SelectedChoice.Value is { } choice && !question.Choices.Contains(choice))
                said.Add("answers", "choice_foreign", string.Create(CultureInfo.InvariantCulture, $"Choice {choice} does not belong to question {id}."));
            given[id] = answer;
        }

        return given;
    }

    private static HomeworkAnswer Grade(Asked question, HomeworkAnswerDraft? draft, IEnumerable<HomeworkFile> drafts)
    {
        var chosen = question.Type == QuestionType.Written ? null : draft?.SelectedChoice.Value;
        var written = question.Type == QuestionType.Written ? draft?.WrittenAnswer.Value : null;
        var answer = new HomeworkAnswer { HomeworkQuestionId = question.Used.Id, SelectedChoiceId = chosen, Written = written };
        foreach (var file in drafts)
        {
            file.HandIn(answer);
            answer.Files.Add(file);
        }

        HomeworkGrading.Grade(answer, QuestionRule.KeyOf(question.Used, question.Type, question.Points, question.Correct));
        return answer;
    }
}

/// <summary>Lines of the grade ledger about homework.</summary>
internal static class HomeworkLedger
{
    public static GradeEntry Line(HomeworkSubmission submission, decimal? before, decimal? after, GradeSource source, string reason, int? userId, DateTimeOffset now) => new()
    {
        Work = GradedWork.Homework,
        WorkId = submission.HomeworkId,
        SubmissionId = submission.Id,
        StudentId = submission.StudentId,
        OldScore = before,
        NewScore = after,
        Source = source,
        Reason = reason,
        UserId = userId,
        At = now,
    };
}
