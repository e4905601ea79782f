using Lms.Domain.Access;
using Lms.Domain.AttemptRecords;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.ExamAnalytics;

/// <summary>
/// How an exam went, counted over each student's best attempt: distribution, curve, time, parts and every question. Five
/// commands; the database adds up, so that what is read grows with the questions and with the different scores, not
/// with the attempts.
/// </summary>
public sealed class GetExamAnalysis(ILmsDb db) : IUseCase
{
    private const int MillisecondsOfMinute = 60_000;

    private sealed record Question(ItemQuestion Item, string SectionName, bool HasSection, string SubjectName, string Level);

    /// <exception cref="RefusedException">There is no such quiz within reach (404).</exception>
    public async Task<ExamAnalysis> Handle(Actor actor, int quizId, CancellationToken ct)
    {
        var reach = RecordReach.Of(actor);
        var all = db.Set<QuizAttempt>().Where(row => row.QuizId == quizId);
        var quiz = await db.Set<Quiz>().AsNoTracking().Where(row => row.Id == quizId && reach.Courses(db).Any(course => course.Id == row.Lecture.Topic.CourseId)).Select(row => new
        {
            row.Title,
            row.Lecture.Topic.CourseId,
            CourseName = row.Lecture.Topic.Course.Name,
            row.PassingScore,
            Running = all.Count(attempt => attempt.State == AttemptState.Running),
            Waiting = all.Count(attempt => attempt.State == AttemptState.Submitted && attempt.Score == null),
            IsBeingRanked = all.Any(attempt => attempt.RankIsStale && attempt.State == AttemptState.Submitted && attempt.Score != null),
        }).FirstOrDefaultAsync(ct).OrRefuseAsync();
        var counted = all.AsNoTracking().Where(row => row.IsRanked);
        var scores = await counted.GroupBy(row => new { row.Score, row.MaximumScore, row.Rank })
            .Select(same => new ScoreTally(same.Key.Score, same.Key.MaximumScore, same.Key.Rank, same.Count(), same.Sum(row => row.TakenMilliseconds))).ToListAsync(ct);
        var minutes = await counted.GroupBy(row => row.TakenMilliseconds / MillisecondsOfMinute).Select(same => new { Minute = same.Key, Count = same.Count() }).ToListAsync(ct);
        var questions = await QuestionsAsync(quizId, ct);
        var answers = (await AnswersAsync(quizId, GroupCut.Of(scores), ct)).ToLookup(row => row.QuizQuestionId);

        var count = scores.Sum(row => row.Count);
        var percentages = scores.ConvertAll(row => new Weighted(AttemptFigures.Percentage(row.Score ?? 0, row.Maximum), row.Count));
        var times = minutes.ConvertAll(row => new Weighted(row.Minute, row.Count));
        return new ExamAnalysis
        {
            QuizId = quizId,
            Title = quiz.Title,
            CourseId = quiz.CourseId,
            CourseName = quiz.CourseName,
            Count = count,
            Running = quiz.Running,
            Waiting = quiz.Waiting,
            IsBeingRanked = quiz.IsBeingRanked,
            Average = Distribution.Average(percentages),
            Median = Math.Round(Distribution.Median(percentages), 2),
            Deviation = Distribution.Deviation(percentages),
            Highest = Math.Round(percentages.Select(one => one.Value).DefaultIfEmpty().Max(), 2),
            Lowest = Math.Round(percentages.Select(one => one.Value).DefaultIfEmpty().Min(), 2),
            Passed = quiz.PassingScore is { } needed ? scores.Where(row => row.Score >= needed).Sum(row => row.Count) : null,
            Reliability = ReliabilityOf(questions, answers, Distribution.Variance(scores.ConvertAll(row => new Weighted(row.Score ?? 0, row.Count))), count),
            Distribution = Distribution.Bands(percentages),
            Curve = Distribution.Curve(percentages),
            Time = new TimeAnalysis(TimeSpan.FromMilliseconds(count == 0 ? 0 : scores.Sum(row => row.Milliseconds) / count), (int)Distribution.Median(times), Distribution.TimeBands(times)),
            Sections = questions.TrueForAll(row => !row.HasSection) ? [] : Parts(row => row.SectionName),
            Subjects = Parts(row => row.SubjectName),
            Levels = Parts(row => row.Level),
            Items = [.. questions.Select((row, place) => ItemReckoning.Of(row.Item, place + 1, [.. answers[row.Item.Id]]))],
        };

        IReadOnlyList<PartAnalysis> Parts(Func<Question, string> by) => [.. questions.GroupBy(by).Select(part =>
        {
            var counts = CountsOf([.. part.SelectMany(row => answers[row.Item.Id])]);
            return new PartAnalysis(part.Key, part.Count(), counts, counts.Total == 0 ? 0 : Math.Round(100m * counts.Correct / counts.Total, 2));
        })];
    }

    /// <summary>The questions that count, in their order.</summary>
    private async Task<List<Question>> QuestionsAsync(int quizId, CancellationToken ct)
    {
        var rows = await db.Set<QuizQuestion>().AsNoTracking().Where(row => row.QuizId == quizId && !row.IsDropped).OrderBy(row => row.Section!.Order).ThenBy(row => row.SectionId).ThenBy(row => row.Order).ThenBy(row => row.Id).Select(row => new
        {
            row.Id,
            row.QuestionId,
            SectionName = row.Section!.Name,
            SubjectName = row.Question.Lesson.Chapter.Subject.Name,
            row.Question.Difficulty,
            row.Question.Type,
            row.Question.Text,
            Points = row.PointsHere ?? row.Question.Points,
            row.IsBonus,
            row.KeyHere,
            Choices = row.Question.Choices.OrderBy(choice => choice.Order).ThenBy(choice => choice.Id).Select(choice => new { choice.Id, choice.Text, choice.IsCorrect }).ToList(),
        }).ToListAsync(ct);
        return rows.ConvertAll(row => new Question(
            new ItemQuestion(
                row.Id, row.QuestionId, row.Type, row.Text, row.Points, row.IsBonus,
                row.KeyHere is { } key ? AttemptAnswer.Ids(key) : row.Choices.Where(choice => choice.IsCorrect).Select(choice => choice.Id).ToHashSet(),
                row.Choices.ConvertAll(choice => (choice.Id, choice.Text))),
            row.SectionName ?? string.Empty, row.SectionName is not null, row.SubjectName, Wording.Snake(row.Difficulty)));
    }

    private Task<List<AnswerTally>> AnswersAsync(int quizId, GroupCut cut, CancellationToken ct)
    {
        var (lastBest, firstWeakest) = cut;
        return db.Set<AttemptAnswer>().AsNoTracking().Where(row => row.Attempt.QuizId == quizId && row.Attempt.IsRanked && !row.QuizQuestion.IsDropped)
            .Select(row => new
            {
                row.QuizQuestionId,
                row.Result,
                row.Chosen,
                Points = (double?)row.PointsEarned ?? 0,
                Score = (double?)row.Attempt.Score ?? 0,
                IsBest = row.Attempt.Rank <= lastBest ? 1 : 0,
                IsWeakest = row.Attempt.Rank >= firstWeakest ? 1 : 0,
                row.Milliseconds,
            })
            .GroupBy(row => new { row.QuizQuestionId, row.Result, row.Chosen })
            .Select(same => new AnswerTally
            {
                QuizQuestionId = same.Key.QuizQuestionId,
                Result = same.Key.Result,
                Chosen = same.Key.Chosen,
                Count = same.Count(),
                Best = same.Sum(row => row.IsBest),
                Weakest = same.Sum(row => row.IsWeakest),
                Points = same.Sum(row => row.Points),
                PointsSquared = same.Sum(row => row.Points * row.Points),
                Scores = same.Sum(row => row.Score),
                ScoresSquared = same.Sum(row => row.Score * row.Score),
                Products = same.Sum(row => row.Points * row.Score),
                Milliseconds = same.Sum(row => row.Milliseconds),
            }).ToListAsync(ct);
    }

    private static decimal? ReliabilityOf(List<Question> questions, ILookup<int, AnswerTally> answers, double variance, int count)
    {
        if (count < ExamAnalysis.FewestAttempts || questions.Count < 2 || variance < 1e-9)
            return null;
        var own = questions.Sum(row => ItemReckoning.VarianceOf([.. answers[row.Item.Id]]));
        return Math.Round((decimal)(questions.Count / (questions.Count - 1d) * (1 - (own / variance))), 2);
    }

    private static AnswerCounts CountsOf(IReadOnlyCollection<AnswerTally> answers)
    {
        var by = answers.ToLookup(row => row.Result, row => row.Count);
        int Of(AnswerResult? result) => by[result].Sum();
        return new AnswerCounts(
            Of(AnswerResult.Correct), Of(AnswerResult.Incorrect), Of(AnswerResult.PartiallyCorrect) + Of(AnswerResult.Pending), Of(AnswerResult.Unanswered) + Of(null),
            Math.Round((decimal)answers.Sum(row => row.Points), 2), TimeSpan.FromMilliseconds(answers.Sum(row => row.Milliseconds)));
    }
}
