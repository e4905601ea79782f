using Lms.Domain.Grading;
using Lms.Domain.Homeworks;
using Lms.Domain.Questions;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>Two homeworks a course, one closed and one open, with submissions of varied quality; some wait for the teacher.</summary>
internal static class DemoHomeworks
{
    public static async Task AddAsync(DemoWorld world, CancellationToken ct)
    {
        var chance = new Random(901);
        var submissions = new List<(HomeworkSubmission Row, int MarkerId)>();
        foreach (var (key, course) in world.Courses)
        {
            var lectures = world.Lectures(key);
            var marker = world.Teachers.Values.Single(row => row.Id == course.TeacherId).UserId;
            Homework[] homeworks = [Homework(world, key, 0, world.Ago(12, 8), world.Ago(0)), Homework(world, key, 1, world.Ago(3, 8), world.Ago(-5, 20))];
            world.Db.AddRange(homeworks);
            await world.Db.SaveAsync(ct);
            foreach (var (index, homework) in homeworks.Index())
            {
                foreach (var (student, since) in world.Owners(lectures[index]).Where(owner => owner.Student == 1 ? index == 0 : chance.Next(10) < 8 - (5 * index)))
                {
                    var from = since > homework.OpenDate ? since : homework.OpenDate!.Value;
                    var until = homework.CloseDate < world.Now ? homework.CloseDate.Value : world.Now;
                    var at = from.AddSeconds((until - from).TotalSeconds * (0.2 + (0.7 * chance.NextDouble())));
                    var isMarked = student == 1 || (index == 0 && student < 30);
                    submissions.Add((Submission(world, homework, student, new DateTimeOffset(at.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero), isMarked, chance), marker));
                }
            }
        }

        world.Db.AddRange(submissions.Select(pair => pair.Row));
        await world.Db.SaveAsync(ct);
        world.Db.AddRange(submissions.Where(pair => pair.Row.Score is not null).Select(pair => new GradeEntry
        {
            Work = GradedWork.Homework,
            WorkId = pair.Row.HomeworkId,
            SubmissionId = pair.Row.Id,
            StudentId = pair.Row.StudentId,
            OldScore = null,
            NewScore = pair.Row.Score,
            Source = GradeSource.Marking,
            Reason = "Written answers marked",
            UserId = pair.MarkerId,
            At = pair.Row.SubmittedAt.AddHours(2) < world.Now ? pair.Row.SubmittedAt.AddHours(2) : world.Now,
        }));
        await world.Db.SaveAsync(ct);
    }

    /// <summary>Three choices and one written question of a lecture's lesson.</summary>
    private static Homework Homework(DemoWorld world, string course, int lecture, DateTimeOffset opens, DateTimeOffset closes)
    {
        var bank = world.Questions[course][lecture];
        var row = world.Lectures(course)[lecture];
        var written = bank.Last(question => question.Type == QuestionType.Written);
        return new Homework
        {
            LectureId = row.Id,
            Title = $"Homework {lecture + 1}: {row.Name}",
            Description = "Work through the summary sheet first. Show your steps in the written question; numbers alone earn half.",
            ModelAnswer = written.Explanation!,
            IsPublished = true,
            OpenDate = opens,
            CloseDate = closes,
            CreatedAt = opens.AddDays(-2),
            Questions = [.. bank.Where(question => question.Type == QuestionType.McqSingle).Take(3).Append(written).Select((question, index) => new HomeworkQuestion { QuestionId = question.Id, Question = question, Order = index + 1 })],
        };
    }

    private static HomeworkSubmission Submission(DemoWorld world, Homework homework, int student, DateTimeOffset at, bool isMarked, Random chance)
    {
        var work = new DemoWork(student, chance);
        var answers = homework.Questions.Select(used => Answer(used, work, isMarked)).ToList();
        return new HomeworkSubmission
        {
            HomeworkId = homework.Id,
            StudentId = world.Students[student].Id,
            SubmittedAt = at,
            Answers = answers,
            Status = isMarked ? HomeworkStatus.Graded : HomeworkStatus.Submitted,
            Score = isMarked ? answers.Sum(answer => answer.PointsEarned) : null,
        };
    }

    private static HomeworkAnswer Answer(HomeworkQuestion used, DemoWork work, bool isMarked)
    {
        var question = used.Question;
        var (text, share, comment) = question.Type == QuestionType.Written ? work.Write(question) : (null, 0m, null);
        var chosen = question.Type == QuestionType.Written ? null : work.Choose(question).SingleOrDefault();
        var graded = GradeCalculator.Grade(
            new AnswerKey(question.Type, question.Points, question.Choices.Where(choice => choice.IsCorrect).Select(choice => choice.Id).ToHashSet()),
            new GivenAnswer(chosen is null ? new HashSet<int>() : [chosen.Id], text, isMarked ? decimal.Round(question.Points * share, MidpointRounding.AwayFromZero) : null));
        return new HomeworkAnswer
        {
            HomeworkQuestionId = used.Id,
            SelectedChoiceId = chosen?.Id,
            Written = text,
            PointsEarned = graded.Points,
            IsCorrect = graded.Result == AnswerResult.Pending ? null : graded.Result == AnswerResult.Correct,
            MarkerPoints = question.Type == QuestionType.Written && isMarked ? graded.Points : null,
            MarkerComment = isMarked ? comment : null,
        };
    }
}
