using Lms.Domain.Access;
using Lms.Domain.AttemptRecords;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.ExamAnalytics;

/// <summary>How an exam went, counted over each student's best attempt: distribution, curve, parts and every question. Four commands.</summary>
public sealed class GetExamAnalysis(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">There is no such quiz within reach (404).</exception>
    public async Task<ExamAnalysis> Handle(Actor actor, int quizId, CancellationToken ct)
    {
        var reach = RecordReach.Of(actor);
        var title = await db.Set<Quiz>().Where(row => row.Id == quizId && reach.Courses(db).Any(course => course.Id == row.Lecture.Topic.CourseId)).Select(row => row.Title).FirstOrDefaultAsync(ct).OrRefuseAsync();
        var attempts = await db.Set<QuizAttempt>().AsNoTracking().Where(row => row.QuizId == quizId && row.IsRanked).OrderBy(row => row.Rank).ThenBy(row => row.Id)
            .Select(row => new { row.Id, Score = row.Score ?? 0, row.MaximumScore }).ToListAsync(ct);
        var questions = await db.Set<QuizQuestion>().AsNoTracking().Where(row => row.QuizId == quizId && !row.IsDropped).OrderBy(row => row.Section!.Order).ThenBy(row => row.Order).ThenBy(row => row.Id).Select(row => new
        {
            row.Id,
            SectionName = row.Section!.Name,
            SubjectName = row.Question.Lesson.Chapter.Subject.Name,
            row.Question.Difficulty,
            row.Question.Type,
            row.Question.Text,
            Choices = row.Question.Choices.OrderBy(choice => choice.Order).ThenBy(choice => choice.Id).Select(choice => new { choice.Id, choice.Text, choice.IsCorrect }).ToList(),
        }).ToListAsync(ct);
        var answers = await db.Set<AttemptAnswer>().AsNoTracking().Where(row => row.Attempt.QuizId == quizId && row.Attempt.IsRanked && !row.QuizQuestion.IsDropped)
            .Select(row => new { row.AttemptId, row.QuizQuestionId, row.Result, row.PointsEarned, row.Chosen, row.Milliseconds }).ToListAsync(ct);

        var byQuestion = answers.ToLookup(row => row.QuizQuestionId);
        var (best, weakest) = ItemReckoning.Groups(attempts.ConvertAll(row => row.Id));
        var percentages = attempts.ConvertAll(row => AttemptFigures.Percentage(row.Score, row.MaximumScore));
        return new ExamAnalysis
        {
            QuizId = quizId,
            Title = title,
            Count = attempts.Count,
            Average = percentages.Count == 0 ? 0 : Math.Round(percentages.Average(), 2),
            Median = Math.Round(Distribution.Median(percentages), 2),
            Deviation = Distribution.Deviation(percentages),
            Distribution = Distribution.Bands(percentages),
            Curve = Distribution.Curve(percentages),
            Sections = questions.TrueForAll(row => row.SectionName is null) ? [] : Parts(questions.Select(row => (row.SectionName ?? string.Empty, row.Id))),
            Subjects = Parts(questions.Select(row => (row.SubjectName, row.Id))),
            Levels = Parts(questions.Select(row => (Wording.Snake(row.Difficulty), row.Id))),
            Items = [.. questions.Select((row, order) => ItemReckoning.Of(
                row.Id, order + 1, row.Type, row.Text, [.. row.Choices.Select(choice => (choice.Id, choice.Text, choice.IsCorrect))],
                [.. byQuestion[row.Id].Select(answer => new ItemAnswer(answer.AttemptId, answer.Result, AttemptAnswer.Ids(answer.Chosen)))], best, weakest))],
        };

        IReadOnlyList<PartAnalysis> Parts(IEnumerable<(string Name, int QuestionId)> named) => [.. named.GroupBy(row => row.Name).Select(part =>
        {
            var counts = AnswerCounts.Of(part.SelectMany(row => byQuestion[row.QuestionId]).Select(row => new CountedAnswer(null, 0, default, row.Result, row.PointsEarned, false, row.Milliseconds)));
            return new PartAnalysis(part.Key, counts, counts.Total == 0 ? 0 : Math.Round(100m * counts.Correct / counts.Total, 2));
        })];
    }
}
