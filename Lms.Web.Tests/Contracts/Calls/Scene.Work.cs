using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Curriculum;
using Lms.Domain.Homeworks;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Contracts.Calls;

/// <content>Question bank, homework and quizzes.</content>
public sealed partial class Scene
{
    public Chapter EmptyChapter { get; private set; } = null!;

    public Lesson EmptyLesson { get; private set; } = null!;

    /// <summary>The teacher's, in no homework and no quiz.</summary>
    public Question Question { get; private set; } = null!;

    /// <summary>Everybody's, in no homework and no quiz.</summary>
    public Question GlobalQuestion { get; private set; } = null!;

    /// <summary>Handed in by both students.</summary>
    public Homework Homework { get; private set; } = null!;

    /// <summary>Published; nobody has handed it in.</summary>
    public Homework FreshHomework { get; private set; } = null!;

    /// <summary>The learner's, graded.</summary>
    public HomeworkSubmission Submission { get; private set; } = null!;

    public HomeworkSubmission SuspendedSubmission { get; private set; } = null!;

    /// <summary>The learner's, with a written answer that waits.</summary>
    public HomeworkSubmission WaitingSubmission { get; private set; } = null!;

    /// <summary>Tried by both students, who may try again; one of its questions is to be written about.</summary>
    public Quiz Quiz { get; private set; } = null!;

    /// <summary>Published; nobody has begun it.</summary>
    public Quiz FreshQuiz { get; private set; } = null!;

    /// <summary>The learner's first, handed in; a written answer waits.</summary>
    public QuizAttempt Attempt { get; private set; } = null!;

    /// <summary>The learner's second.</summary>
    public QuizAttempt RunningAttempt { get; private set; } = null!;

    public QuizAttempt SuspendedAttempt { get; private set; } = null!;

    public QuizAttempt SuspendedRunningAttempt { get; private set; } = null!;

    /// <summary>The one question of this type in the quiz.</summary>
    public static QuizQuestion Of(Quiz quiz, QuestionType type) => quiz.Questions.Single(question => question.Question.Type == type);

    /// <summary>Stores an attempt in which every choice question was answered wrongly, and something was written.</summary>
    public async Task<QuizAttempt> AttemptAsync(Student student, Quiz quiz, int number, bool isRunning = false, DateTimeOffset? deadline = null)
    {
        var attempt = QuizAttempt.Start(quiz.Id, student.Id, number, Given.Now.AddMinutes(-10), deadline, quiz.Lecture.Topic.Course.InstitutionId);
        attempt.Answers.AddRange(quiz.Questions.Select(question => new AttemptAnswer
        {
            QuizQuestionId = question.Id,
            DisplayOrder = question.Order,
            ChoiceOrder = string.Join(',', question.Question.Choices.Select(choice => choice.Id)),
            PointsEarned = isRunning || question.Question.Type == QuestionType.Written ? null : 0,
        }));
        if (!isRunning)
            attempt.Submit(Given.Now, timedOut: false);
        return await StoreAsync(attempt);
    }

    private async Task AddWorkAsync()
    {
        var given = app.Given;
        var teacher = Course.Teacher;
        EmptyChapter = await given.Chapter();
        EmptyLesson = await given.Lesson();
        Question = await given.Question(teacher);
        GlobalQuestion = await given.Question();
        Homework = await given.Homework(Lecture);
        FreshHomework = await given.Homework(Lecture);
        Submission = await SubmissionAsync(Learner, Homework);
        SuspendedSubmission = await SubmissionAsync(Suspended, Homework);
        WaitingSubmission = await SubmissionAsync(Learner, await given.Homework(Lecture, written: true));
        Quiz = await given.Quiz(Lecture, settings => settings.AllowMultipleAttempts = true);
        FreshQuiz = await given.Quiz(Lecture);
        Attempt = await AttemptAsync(Learner, Quiz, 1);
        RunningAttempt = await AttemptAsync(Learner, Quiz, 2, isRunning: true);
        SuspendedAttempt = await AttemptAsync(Suspended, Quiz, 1);
        SuspendedRunningAttempt = await AttemptAsync(Suspended, Quiz, 2, isRunning: true);
    }

    private Task<HomeworkSubmission> SubmissionAsync(Student student, Homework homework)
    {
        var waits = homework.Questions.Exists(question => question.Question.Type == QuestionType.Written);
        return StoreAsync(new HomeworkSubmission
        {
            HomeworkId = homework.Id,
            StudentId = student.Id,
            SubmittedAt = Given.Now,
            Status = waits ? HomeworkStatus.Submitted : HomeworkStatus.Graded,
            Score = waits ? null : 0,
            Answers =
            [
                .. homework.Questions.Select(question => question.Question.Type == QuestionType.Written
                    ? new HomeworkAnswer { HomeworkQuestionId = question.Id, Written = "Because." }
                    : new HomeworkAnswer { HomeworkQuestionId = question.Id, SelectedChoiceId = question.Question.Choices[^1].Id, PointsEarned = 0, IsCorrect = false }),
            ],
        });
    }

    private async Task<T> StoreAsync<T>(T row)
        where T : class
    {
        await app.InDb(async db =>
        {
            db.Add(row);
            return await db.SaveChangesAsync();
        });
        return row;
    }
}
