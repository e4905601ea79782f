using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.AttemptRecords;

/// <summary>Where an attempt stands, in words for those who look after records.</summary>
public enum AttemptStanding
{
    Running,
    Completed,
    DidNotFinish,

    /// <summary>Attempts come into being when they are started, so none ever stands so.</summary>
    NotStarted,
}

/// <summary>What a list of attempts is ordered by; equal ones by id, in the same direction.</summary>
public enum AttemptOrder
{
    Started,
    Correct,
    Incorrect,
    Unanswered,
}

/// <summary>Which attempts are wanted, and in which order; null leaves a criterion out.</summary>
public sealed record AttemptRecordFilter
{
    public IReadOnlyList<int>? UserIds { get; init; }

    public IReadOnlyList<int>? QuizIds { get; init; }

    public AttemptStanding? Standing { get; init; }

    /// <summary>Started then or later.</summary>
    public TimeBound? From { get; init; }

    /// <summary>Started then or earlier; a day counts whole.</summary>
    public TimeBound? To { get; init; }

    public AttemptOrder Order { get; init; }

    public bool IsDescending { get; init; } = true;
}

/// <summary>Attempts of all exams within reach (testpress-1.1); searched by the student's names, code and user name.</summary>
public sealed class ListAttemptRecords(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">The actor administers nothing (403), or a criterion could not be read (400).</exception>
    public async Task<Page<AttemptRecord>> Handle(Actor actor, Input<AttemptRecordFilter> input, PageRequest request, CancellationToken ct)
    {
        var reach = RecordReach.Of(actor);
        var filter = input.Open(out var said);
        said.Refuse();
        var days = filter.From?.Day is null && filter.To?.Day is null ? null : await InstitutionDays.OfAsync(db, actor, ct);
        var rows = Filtered(reach.Attempts(db.Set<QuizAttempt>().AsNoTracking()), filter, days);
        if (request.Words.Any())
            rows = rows.Where(row => db.Set<Student>().Search(request, student => student.NameAr, student => student.NameEn, student => student.Code, student => student.User.UserName).Select(student => student.Id).Contains(row.StudentId));
        return await Ordered(rows, filter).Select(AttemptRecord.Projection(db, clock.Now())).PageAsync(request, ct);
    }

    private IQueryable<QuizAttempt> Filtered(IQueryable<QuizAttempt> rows, AttemptRecordFilter filter, InstitutionDays? days)
    {
        if (filter.UserIds is [var user])
            rows = rows.Where(row => row.StudentId == db.Set<Student>().Where(student => student.UserId == user).Select(student => student.Id).FirstOrDefault());
        else if (filter.UserIds is { } users)
            rows = rows.Where(row => db.Set<Student>().Where(student => users.Contains(student.UserId)).Select(student => student.Id).Contains(row.StudentId));
        if (filter.QuizIds is [var quiz])
            rows = rows.Where(row => row.QuizId == quiz);
        else if (filter.QuizIds is { } quizzes)
            rows = rows.Where(row => quizzes.Contains(row.QuizId));
        rows = filter.Standing switch
        {
            AttemptStanding.Running => rows.Where(row => row.State == AttemptState.Running),
            AttemptStanding.Completed => rows.Where(row => row.State == AttemptState.Submitted),
            AttemptStanding.DidNotFinish => rows.Where(row => row.State == AttemptState.Abandoned),
            AttemptStanding.NotStarted => rows.Where(row => false),
            _ => rows,
        };
        if (filter.From is { } from)
        {
            var first = from.Day is { } day ? days!.StartOf(day) : from.Moment!.Value;
            rows = rows.Where(row => row.StartedAt >= first);
        }

        if (filter.To is { Day: { } lastDay })
        {
            var end = days!.EndOf(lastDay);
            rows = rows.Where(row => row.StartedAt < end);
        }
        else if (filter.To is { Moment: { } last })
        {
            rows = rows.Where(row => row.StartedAt <= last);
        }

        return rows;
    }

    private static IOrderedQueryable<QuizAttempt> Ordered(IQueryable<QuizAttempt> rows, AttemptRecordFilter filter) => (filter.Order, filter.IsDescending) switch
    {
        (AttemptOrder.Correct, false) => rows.OrderBy(row => row.CorrectCount).ThenBy(row => row.Id),
        (AttemptOrder.Correct, true) => rows.OrderByDescending(row => row.CorrectCount).ThenByDescending(row => row.Id),
        (AttemptOrder.Incorrect, false) => rows.OrderBy(row => row.IncorrectCount).ThenBy(row => row.Id),
        (AttemptOrder.Incorrect, true) => rows.OrderByDescending(row => row.IncorrectCount).ThenByDescending(row => row.Id),
        (AttemptOrder.Unanswered, false) => rows.OrderBy(row => row.UnansweredCount).ThenBy(row => row.Id),
        (AttemptOrder.Unanswered, true) => rows.OrderByDescending(row => row.UnansweredCount).ThenByDescending(row => row.Id),
        (_, false) => rows.OrderBy(row => row.StartedAt).ThenBy(row => row.Id),
        _ => rows.OrderByDescending(row => row.StartedAt).ThenByDescending(row => row.Id),
    };
}
