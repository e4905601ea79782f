using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Grading;
using Lms.Domain.Quizzes;

namespace Lms.Web.Tests.Support;

/// <summary>Attempts at quizzes.</summary>
public sealed partial class Given
{
    /// <summary>
    /// An attempt with its questions in their order, the first of which were answered rightly and the next wrongly.
    /// Handed in after ten minutes unless it is still running. The score is two points for each right answer.
    /// </summary>
    public async Task<QuizAttempt> AttemptRecord(Quiz quiz, Student? student = null, int number = 1, int right = 1, int wrong = 0, bool running = false, DateTimeOffset? startedAt = null)
    {
        student ??= await Student();
        var start = startedAt ?? Now.AddHours(-1);
        var attempt = QuizAttempt.Start(quiz.Id, student.Id, number, start, null, quiz.Lecture.Topic.Course.InstitutionId);
        foreach (var (index, used) in quiz.Questions.OrderBy(row => row.Order).Index())
        {
            var answer = new AttemptAnswer { QuizQuestionId = used.Id, DisplayOrder = index + 1, ChoiceOrder = string.Join(',', used.Question.Choices.Select(choice => choice.Id)), Milliseconds = 30_000 };
            if (index < right + wrong)
                answer.Store(index < right ? used.Question.Choices.Where(choice => choice.IsCorrect).Select(choice => choice.Id) : used.Question.Choices.TakeLast(1).Select(choice => choice.Id), null, 1, index + 1, start.AddMinutes(1));
            answer.Result = running ? null : index < right ? AnswerResult.Correct : index < right + wrong ? AnswerResult.Incorrect : AnswerResult.Unanswered;
            answer.PointsEarned = running ? null : index < right ? 2 : 0;
            attempt.Answers.Add(answer);
        }

        attempt.UnansweredCount = attempt.Answers.Count - (running ? 0 : right + wrong);
        attempt.MaximumScore = 2 * attempt.Answers.Count;
        attempt.LastSavedAt = right + wrong > 0 ? start.AddMinutes(1) : null;
        if (!running)
        {
            attempt.CorrectCount = right;
            attempt.IncorrectCount = wrong;
            attempt.Score = 2 * right;
            attempt.Submit(start.AddMinutes(10), timedOut: false);
        }

        return await Store(attempt, null, student, quiz);
    }
}
