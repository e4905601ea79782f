using Lms.Domain.Attempts;
using Lms.Domain.Grading;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Lms.Domain.Ranking;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>Attempts of varied quality, graded by the product's own calculators. Student1 has finished some and one is running.</summary>
internal static class DemoAttempts
{
    private const int MarkedMidterms = 30;

    public static async Task AddAsync(DemoWorld world, CancellationToken ct)
    {
        var chance = new Random(902);
        var attempts = world.Courses.Keys.SelectMany(course => Checks(world, course, chance).Concat(Midterms(world, course, chance)).Concat(Finals(world, course, chance))).ToList();
        world.Db.AddRange(attempts);
        await world.Db.SaveAsync(ct);
        world.Db.AddRange(attempts.Where(attempt => attempt.Score is not null).Select(Line));
        await world.Db.SaveAsync(ct);
        await new RenewRanks(world.Db).Handle(ct);
    }

    /// <summary>One or two attempts at the quick check; student1's second is running.</summary>
    private static IEnumerable<QuizAttempt> Checks(DemoWorld world, string course, Random chance)
    {
        var quiz = world.Quizzes[(course, DemoQuizzes.QuickCheck)];
        foreach (var (student, since) in Owners(world, course, quiz).Where(owner => owner.Student == 1 || (chance.Next(10) < 7 && owner.Since.AddHours(6) < world.Now)))
        {
            var first = since.AddHours(3).AddMinutes(chance.Next(60));
            yield return Sit(world, quiz, student, 1, first, first.AddMinutes(chance.Next(4, 15)), chance);
            if (student == 1)
                yield return Sit(world, quiz, student, 2, first.AddDays(1), null, chance);
            else if (chance.Next(3) == 0)
                yield return Sit(world, quiz, student, 2, first.AddMinutes(40), first.AddMinutes(40 + chance.Next(4, 12)), chance);
        }
    }

    /// <summary>Thirty marked ones, and a few more that wait for the teacher.</summary>
    private static IEnumerable<QuizAttempt> Midterms(DemoWorld world, string course, Random chance)
    {
        var quiz = world.Quizzes[(course, DemoQuizzes.Midterm)];
        var marker = world.Users[course == "CHEM101" ? "teacher2" : "teacher1"].Id;
        foreach (var (index, (student, since)) in Owners(world, course, quiz).Index().Take(MarkedMidterms + 3))
        {
            var opens = quiz.Settings.OpenDate!.Value;
            var begin = since > opens ? since.AddHours(1) : opens.AddHours(chance.Next(1, 100)).AddMinutes(chance.Next(60));
            yield return Sit(world, quiz, student, 1, begin, begin.AddMinutes(chance.Next(18, 47)), chance, index < MarkedMidterms ? new Marking(marker, world.Now) : null);
        }
    }

    /// <summary>A few have handed the final in already; their written answers wait.</summary>
    private static IEnumerable<QuizAttempt> Finals(DemoWorld world, string course, Random chance)
    {
        var quiz = world.Quizzes[(course, DemoQuizzes.Final)];
        foreach (var (student, _) in Owners(world, course, quiz).Where(owner => owner.Student > 7 && owner.Since < quiz.Settings.OpenDate).Take(6))
        {
            var begin = quiz.Settings.OpenDate!.Value.AddMinutes(chance.Next(30, 600));
            yield return Sit(world, quiz, student, 1, begin, begin.AddMinutes(chance.Next(25, 62)), chance);
        }
    }

    private static IReadOnlyList<(int Student, DateTimeOffset Since)> Owners(DemoWorld world, string course, Quiz quiz) =>
        world.Owners(world.Courses[course].Topics.SelectMany(topic => topic.Lectures).Single(lecture => lecture.Id == quiz.LectureId));

    /// <summary>An attempt with its answers; one that ends after its deadline was closed by it.</summary>
    private static QuizAttempt Sit(DemoWorld world, Quiz quiz, int student, int number, DateTimeOffset begin, DateTimeOffset? end, Random chance, Marking? marking = null)
    {
        var deadline = DeadlineCalculator.DeadlineOf(new DeadlineTerms { Opens = quiz.Settings.OpenDate, Closes = quiz.Settings.CloseDate, TimerMinutes = quiz.Settings.TimerMinutes }, begin);
        var attempt = QuizAttempt.Start(quiz.Id, world.Students[student].Id, number, begin, deadline, InstitutionOf(world, quiz));
        var work = new DemoWork(student, chance);
        var saved = begin;
        foreach (var (index, used) in quiz.Questions.OrderBy(row => row.Order).Index())
        {
            var answer = new AttemptAnswer
            {
                QuizQuestionId = used.Id,
                QuizQuestion = used,
                DisplayOrder = index + 1,
                ChoiceOrder = string.Join(',', used.Question.Choices.Select(choice => choice.Id)),
            };
            attempt.Answers.Add(answer);
            if (end is null && index >= 2)
                continue;
            saved = saved.AddSeconds(chance.Next(20, 90));
            answer.Milliseconds = chance.Next(15_000, 85_000);
            Answer(answer, work, ++attempt.SavedCount, saved, end is { } closed ? marking?.At(closed) : null, marking?.MarkerId);
        }

        attempt.LastSavedAt = saved;
        if (end is not { } over)
        {
            attempt.UnansweredCount = quiz.Questions.Count;
            attempt.MaximumScore = quiz.Questions.Sum(used => used.PointsHere ?? used.Question.Points);
            return attempt;
        }

        var timedOut = over > deadline;
        attempt.Submit(timedOut ? deadline!.Value : over, timedOut);
        AttemptGrading.Grade(attempt);
        return attempt;
    }

    /// <summary>Stores what somebody of this skill answers; a written answer is marked at once when a moment for it is given.</summary>
    private static void Answer(AttemptAnswer answer, DemoWork work, int number, DateTimeOffset saved, DateTimeOffset? markedAt, int? markerId)
    {
        var question = answer.QuizQuestion.Question;
        if (question.Type != QuestionType.Written)
        {
            answer.Store(work.Choose(question).Select(choice => choice.Id), null, 1, number, saved);
            return;
        }

        var (text, share, comment) = work.Write(question);
        answer.Store([], text, 1, number, saved);
        if (markedAt is { } at)
            answer.Mark(decimal.Round(question.Points * share, MidpointRounding.AwayFromZero), comment, markerId!.Value, at);
    }

    private static GradeEntry Line(QuizAttempt attempt)
    {
        var marked = attempt.Answers.Find(answer => answer.MarkedAt is not null);
        return new GradeEntry
        {
            Work = GradedWork.Quiz,
            WorkId = attempt.QuizId,
            SubmissionId = attempt.Id,
            StudentId = attempt.StudentId,
            OldScore = null,
            NewScore = attempt.Score,
            Source = marked is null ? GradeSource.Submission : GradeSource.Marking,
            Reason = marked is null ? "Graded on hand-in" : "Written answers marked",
            UserId = marked?.MarkedById,
            At = marked?.MarkedAt ?? attempt.SubmittedAt!.Value,
        };
    }

    /// <summary>Who marks, some hours after the hand-in and never in the future.</summary>
    private sealed record Marking(int MarkerId, DateTimeOffset Now)
    {
        public DateTimeOffset At(DateTimeOffset handedIn) => handedIn.AddHours(4) < Now ? handedIn.AddHours(4) : Now;
    }

    private static int InstitutionOf(DemoWorld world, Quiz quiz) =>
        world.Courses.Values.Single(course => course.Topics.Any(topic => topic.Lectures.Any(lecture => lecture.Id == quiz.LectureId))).InstitutionId;
}
