using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Grading;
using Lms.Domain.Homeworks;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Support;

/// <summary>What students did: attempts and submissions.</summary>
public sealed partial class Given
{
    /// <summary>
    /// An attempt with every question answered rightly (<paramref name="right"/>) or by the last choice, and something
    /// written; graded and handed in unless it still runs. Points for written answers are what a marker gave.
    /// </summary>
    public async Task<QuizAttempt> Attempt(
        Quiz? quiz = null, Student? student = null, bool right = true, bool isRunning = false, decimal? written = null, int number = 1, DateTimeOffset? startedAt = null, DateTimeOffset? deadline = null)
    {
        quiz ??= await Quiz();
        student ??= await Student();
        var begun = startedAt ?? Now.AddMinutes(-10);
        var attempt = QuizAttempt.Start(quiz.Id, student.Id, number, begun, deadline, quiz.Lecture.Topic.Course.InstitutionId);
        var keys = quiz.Questions.ToDictionary(question => question.Id, AttemptGrading.KeyOf);
        foreach (var question in quiz.Questions)
        {
            var answer = new AttemptAnswer { QuizQuestionId = question.Id, DisplayOrder = question.Order, ChoiceOrder = string.Join(',', question.Question.Choices.Select(choice => choice.Id)) };
            var isWritten = question.Question.Type == QuestionType.Written;
            answer.Store(isWritten ? [] : right ? keys[question.Id].Correct : [question.Question.Choices[^1].Id], isWritten ? $"Because of {Number()}." : null, 1, question.Order, begun.AddMinutes(1));
            if (isWritten && written is { } points)
                answer.Mark(points, null, quiz.Lecture.Topic.Course.Teacher.UserId, Now);
            attempt.Answers.Add(answer);
        }

        if (!isRunning)
        {
            AttemptGrading.Grade(attempt, answer => keys[answer.QuizQuestionId]);
            attempt.Submit(Now, timedOut: false);
        }

        return await Store(attempt);
    }

    /// <summary>A submission of every question; the written ones wait unless points are given.</summary>
    public async Task<HomeworkSubmission> Submission(Homework? homework = null, Student? student = null, bool right = true, decimal? written = null)
    {
        homework ??= await Homework(written: true);
        student ??= await Student();
        var submission = new HomeworkSubmission
        {
            HomeworkId = homework.Id,
            StudentId = student.Id,
            SubmittedAt = Now,
            Answers =
            [
                .. homework.Questions.Select(row => row.Question.Type == QuestionType.Written
                    ? new HomeworkAnswer { HomeworkQuestionId = row.Id, Written = $"Because of {Number()}.", PointsEarned = written, MarkerPoints = written, IsCorrect = written is null ? null : written == row.Question.Points }
                    : new HomeworkAnswer { HomeworkQuestionId = row.Id, SelectedChoiceId = row.Question.Choices[right ? 0 : ^1].Id, PointsEarned = right ? row.Question.Points : 0, IsCorrect = right }),
            ],
        };
        submission.AddUp();
        return await Store(submission);
    }

    /// <summary>The lines of the ledger about one piece of work, oldest first.</summary>
    public async Task<IReadOnlyList<GradeEntry>> LedgerOf(GradedWork work, int submissionId)
    {
        IReadOnlyList<GradeEntry> lines = [];
        await inDb(async db =>
        {
            lines = await db.Set<GradeEntry>().AsNoTracking().Where(line => line.Work == work && line.SubmissionId == submissionId).OrderBy(line => line.Id).ToListAsync();
            return true;
        });
        return lines;
    }
}
