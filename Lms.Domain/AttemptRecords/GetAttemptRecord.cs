using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.AttemptRecords;

/// <summary>One section of an attempt; <see cref="SectionId"/> is 0 for the questions that stand outside every section.</summary>
public sealed record SectionRecord(int SectionId, string Name, int Order, AnswerCounts Counts);

/// <summary>One subject of an attempt.</summary>
public sealed record SubjectRecord(int SubjectId, string Name, AnswerCounts Counts);

/// <summary>An attempt with its statistics. Sections come in their order and only where the exam has some; subjects and levels only where they occur.</summary>
public sealed record AttemptRecordDetail(
    AttemptRecord Record, IReadOnlyList<SectionRecord> Sections, IReadOnlyList<SubjectRecord> Subjects, IReadOnlyDictionary<Difficulty, AnswerCounts> Levels);

/// <summary>One attempt, counted whole and by section, subject and level (testpress-1.2).</summary>
public sealed class GetAttemptRecord(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">There is none within reach (404).</exception>
    public async Task<AttemptRecordDetail> Handle(Actor actor, int attemptId, CancellationToken ct)
    {
        var reach = RecordReach.Of(actor);
        var record = await reach.Attempts(db.Set<QuizAttempt>().AsNoTracking()).Where(row => row.Id == attemptId).Select(AttemptRecord.Projection(db, clock.Now())).FirstOrDefaultAsync(ct).OrRefuseAsync();
        var rows = await db.Set<AttemptAnswer>().AsNoTracking().Where(row => row.AttemptId == attemptId).Select(row => new
        {
            row.QuizQuestion.SectionId,
            SectionName = row.QuizQuestion.Section!.Name,
            SectionOrder = (int?)row.QuizQuestion.Section!.Order,
            row.QuizQuestion.Question.Lesson.Chapter.SubjectId,
            SubjectName = row.QuizQuestion.Question.Lesson.Chapter.Subject.Name,
            row.QuizQuestion.Question.Difficulty,
            row.Result,
            row.PointsEarned,
            row.QuizQuestion.IsDropped,
            row.Milliseconds,
        }).ToListAsync(ct);
        var statistics = AttemptStatistics.Of(rows.ConvertAll(row => new CountedAnswer(row.SectionId, row.SubjectId, row.Difficulty, row.Result, row.PointsEarned, row.IsDropped, row.Milliseconds)));
        var sections = rows.Select(row => (Id: row.SectionId ?? AttemptStatistics.NoSection, Name: row.SectionName ?? string.Empty, Order: row.SectionOrder ?? int.MinValue)).Distinct()
            .OrderBy(row => row.Order).ThenBy(row => row.Id).ToList();
        return new AttemptRecordDetail(
            record,
            sections is [{ Id: AttemptStatistics.NoSection }] ? [] : [.. sections.Select((row, order) => new SectionRecord(row.Id, row.Name, order, statistics.BySection[row.Id]))],
            [.. rows.Select(row => (row.SubjectId, row.SubjectName)).Distinct().OrderBy(row => row.SubjectId).Select(row => new SubjectRecord(row.SubjectId, row.SubjectName, statistics.BySubject[row.SubjectId]))],
            statistics.ByLevel);
    }
}
