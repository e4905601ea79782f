using Lms.Domain.Extensions;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>Three quizzes a course: a quick check without a clock, a midterm that has closed, and a final that is open now.</summary>
internal static class DemoQuizzes
{
    public const string QuickCheck = "Quick check";
    public const string Midterm = "Midterm exam";
    public const string Final = "Final exam";

    public static async Task AddAsync(DemoWorld world, CancellationToken ct)
    {
        foreach (var course in world.Courses.Keys)
        {
            var lectures = world.Lectures(course);
            var bank = world.Questions[course];
            Keep(Check(world, bank, lectures[0].Id));
            Keep(MidtermOf(world, bank, lectures[0].Id));
            Keep(FinalOf(world, bank, lectures[1].Id));

            void Keep(Quiz quiz) => world.Quizzes[(course, quiz.Title)] = quiz;
        }

        world.Db.AddRange(world.Quizzes.Values);
        await world.Db.SaveAsync(ct);

        var final = world.Quizzes[("MATH101", Final)];
        world.Db.AddRange(
            Extension(world, final, 6, 2, 1.5m, 0, "Reads with a magnifier: half as much time again."),
            Extension(world, final, 7, 1, 1m, 15, "Types with one hand after an injury."));
        await world.Db.SaveAsync(ct);
    }

    private static Quiz Check(DemoWorld world, Question[][] bank, int lecture)
    {
        var quiz = New(world, lecture, QuickCheck, "Five questions to see whether the lecture has arrived. Take it twice if you like; the better attempt counts.", world.Ago(20, 8), new QuizSettings
        {
            AnswersVisibility = ReviewVisibility.AfterSubmission,
            ShowCorrectAfterSubmission = true,
            ShuffleChoices = true,
            AllowMultipleAttempts = true,
            MaxAttempts = 2,
        });
        quiz.Questions.AddRange(bank[0].Concat(bank[1]).Where(question => question.Type != QuestionType.Written).Take(5).Select((question, index) => Use(question, index + 1)));
        return Passing(quiz);
    }

    private static Quiz MidtermOf(DemoWorld world, Question[][] bank, int lecture)
    {
        var quiz = New(world, lecture, Midterm, "45 minutes. A wrong choice costs half a point, so leave a question open rather than guess. The written question is marked by your teacher.", world.Ago(16, 8), new QuizSettings
        {
            OpenDate = world.Ago(6, 8),
            CloseDate = world.Ago(0),
            TimerMinutes = 45,
            ScoreVisibility = ReviewVisibility.AfterClose,
            AnswersVisibility = ReviewVisibility.AfterClose,
            ShowCorrectAfterSubmission = true,
            ShuffleChoices = true,
            PublishRanks = RankPublishing.AfterClose,
        });
        var choices = new QuizSection { Name = "Choices", Order = 1 };
        var written = new QuizSection { Name = "In your own words", Order = 2 };
        quiz.Sections.AddRange(choices, written);
        quiz.Questions.AddRange(bank[..3].SelectMany(questions => questions).Where(question => question.Type != QuestionType.Written).Take(9).Select((question, index) => Use(question, index + 1, choices, 0.5m)));
        quiz.Questions.Add(Use(bank[2].Last(question => question.Type == QuestionType.Written), 10, written));
        return Passing(quiz);
    }

    private static Quiz FinalOf(DemoWorld world, Question[][] bank, int lecture)
    {
        var quiz = New(world, lecture, Final, "60 minutes, one attempt, everything up to the last topic. Results come when the exam has closed.", world.Ago(10, 8), new QuizSettings
        {
            OpenDate = world.Ago(2, 8),
            CloseDate = world.Ago(-7, 20),
            TimerMinutes = 60,
            ScoreVisibility = ReviewVisibility.AfterClose,
            AnswersVisibility = ReviewVisibility.AfterClose,
            QuestionOrder = QuestionOrder.Random,
            ShuffleChoices = true,
        });
        var choices = new QuizSection { Name = "Part A", Order = 1 };
        var written = new QuizSection { Name = "Part B: written", Order = 2 };
        quiz.Sections.AddRange(choices, written);
        quiz.Questions.AddRange(bank[3..7].SelectMany(questions => questions.Where(question => question.Type != QuestionType.Written).Take(3)).Select((question, index) => Use(question, index + 1, choices)));
        quiz.Questions.AddRange(bank[4..6].Select((questions, index) => Use(questions.Last(question => question.Type == QuestionType.Written), 13 + index, written)));
        return Passing(quiz);
    }

    private static Quiz New(DemoWorld world, int lecture, string title, string description, DateTimeOffset made, QuizSettings settings) => new()
    {
        PublicId = DemoWorld.Id(DemoIds.Quiz, world.Quizzes.Count + 1),
        LectureId = lecture,
        Title = title,
        Description = description,
        IsPublished = true,
        Settings = settings,
        CreatedAt = made,
    };

    /// <summary>An incomplete answer of several choices earns a point for each right one where wrong ones cost.</summary>
    private static QuizQuestion Use(Question question, int order, QuizSection? section = null, decimal negative = 0m) => new()
    {
        QuestionId = question.Id,
        Question = question,
        Order = order,
        Section = section,
        NegativePoints = negative,
        PartialPoints = negative > 0 && question.Type == QuestionType.McqMultiple ? 1m : null,
    };

    /// <summary>Half of the points passes.</summary>
    private static Quiz Passing(Quiz quiz)
    {
        quiz.PassingScore = quiz.Questions.Sum(used => used.Question.Points) / 2m;
        return quiz;
    }

    private static DueDateExtension Extension(DemoWorld world, Quiz quiz, int student, int days, decimal multiplier, int minutes, string reason) => new()
    {
        QuizId = quiz.Id,
        StudentId = world.Students[student].Id,
        ClosesAt = quiz.Settings.CloseDate!.Value.AddDays(days),
        TimeMultiplier = multiplier,
        AllowanceMinutes = minutes,
        Reason = reason,
        GrantedById = world.Users["teacher1"].Id,
        CreatedAt = world.Ago(3, 11),
    };
}
