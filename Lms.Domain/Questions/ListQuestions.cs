using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Curriculum;
using Lms.Domain.Structure;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Questions;

/// <summary>Which questions are wanted; null leaves a criterion out.</summary>
public sealed record QuestionFilter
{
    public int? LessonId { get; init; }

    public QuestionType? Type { get; init; }

    public Difficulty? Difficulty { get; init; }

    public bool? IsGlobal { get; init; }

    public int? SubjectId { get; init; }

    public int? GradeId { get; init; }

    public int? ChapterId { get; init; }
}

/// <summary>The question bank: the teacher's own questions and the global ones (edutrack-8.1).</summary>
public sealed class ListQuestions(ILmsDb db) : IUseCase
{
    private static readonly Ordering<Question> Order = new Ordering<Question>(
            rows => rows.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id),
            rows => rows.ThenByDescending(row => row.Id))
        .Allow("created_at", row => row.CreatedAt)
        .Allow("points", row => row.Points);

    /// <summary>One page; searched in text and explanation.</summary>
    public async Task<Page<QuestionSummary>> Handle(Actor actor, Input<QuestionFilter> input, PageRequest request, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadQuestions);
        var filter = input.Open(out var said);
        said.Refuse();

        var rows = db.Set<Question>().AsNoTracking().Readable(db, actor, reach);
        if (filter.LessonId is { } lesson)
            rows = rows.Where(row => row.LessonId == lesson);
        if (filter.ChapterId is { } chapter)
            rows = rows.Where(row => row.Lesson.ChapterId == chapter);
        if (filter.SubjectId is { } subject)
            rows = rows.Where(row => row.Lesson.Chapter.SubjectId == subject);
        if (filter.GradeId is { } grade)
            rows = rows.Where(row => row.Lesson.Chapter.GradeId == grade);
        if (filter.Type is { } type)
            rows = rows.Where(row => row.Type == type);
        if (filter.Difficulty is { } difficulty)
            rows = rows.Where(row => row.Difficulty == difficulty);
        if (filter.IsGlobal is { } isGlobal)
            rows = rows.Where(row => row.IsGlobal == isGlobal);
        rows = rows.Search(request, row => row.Text, row => row.Explanation);

        var page = await Order.Apply(rows, request.Order).Select(QuestionSummary.Projection).PageAsync(request, ct);
        if (page.Count == 0)
        {
            await said.KnownAsync("lesson", filter.LessonId, db.Set<Lesson>(), ct);
            await said.KnownAsync("lesson__chapter__subject", filter.SubjectId, db.Set<Subject>(), ct);
            await said.KnownAsync("lesson__chapter__grade", filter.GradeId, db.Set<Grade>(), ct);
            said.Refuse();
        }

        return page;
    }
}
