using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Enrollments;

/// <summary>One answer for many requests.</summary>
public sealed record BulkAnswerDraft
{
    /// <summary>The requests, at most <see cref="AnswerEnrollments.Most"/>; naming one twice counts once.</summary>
    public IReadOnlyList<int> Ids { get; init; } = [];

    /// <summary>Approved or rejected.</summary>
    public EnrollmentStatus Answer { get; init; }

    /// <summary>The note that every student gets with the answer.</summary>
    public Maybe<string?> ResponseNote { get; init; }

    /// <summary>True to be told what would happen, and change nothing.</summary>
    public bool PreviewOnly { get; init; }
}

/// <summary>What became, or would become, of one request.</summary>
/// <param name="Id">The id that was asked for.</param>
/// <param name="Enrollment">The request as it is now; null when there is none that the actor may know of.</param>
/// <param name="Refusal">Why it was not answered, or null when it was (in a preview: when it would be).</param>
public sealed record EnrollmentVerdict(int Id, EnrollmentSummary? Enrollment, Refusal? Refusal);

/// <summary>Answers many requests at once, each with its own verdict: what cannot be answered does not hold up the rest.</summary>
public sealed class AnswerEnrollments(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <summary>Requests answered by one call at most.</summary>
    public const int Most = 500;

    /// <summary>The verdicts, in the order of <see cref="BulkAnswerDraft.Ids"/>; requests of other teachers' courses are unknown here.</summary>
    /// <exception cref="RefusedException">No requests or too many are named, the answer is none, or the note is too long (400).</exception>
    public async Task<IReadOnlyList<EnrollmentVerdict>> Handle(Actor actor, Input<BulkAnswerDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.AnswerEnrollments);
        var draft = input.Open(out var said);
        var ids = draft.Ids.Distinct().ToList();
        EnrollmentAnswer.CheckNote(said, draft.ResponseNote);
        if (ids.Count == 0)
            said.Add("ids", "empty", "This list may not be empty.");
        else if (ids.Count > Most)
            said.Add("ids", "max_length", $"Ensure this field has no more than {Most} elements.");
        if (draft.Answer == EnrollmentStatus.Pending)
            said.Add("answer", "invalid_choice", $"\"{Wording.Snake(draft.Answer)}\" is not a valid choice.");
        said.Refuse();

        var refusals = await db.InContendedTransaction(() => AnswerAsync(actor, draft, ids, ct), ct);
        var rows = await Mine(actor, ids).AsNoTracking().Select(EnrollmentSummary.Projection).ToDictionaryAsync(row => row.Id, ct);
        return [.. ids.Select(id => new EnrollmentVerdict(id, rows.GetValueOrDefault(id), refusals[id]))];
    }

    private IQueryable<Enrollment> Mine(Actor actor, List<int> ids) =>
        db.Set<Enrollment>().Where(row => ids.Contains(row.Id)).TaughtBy(actor, row => row.Course);

    private async Task<Dictionary<int, Refusal?>> AnswerAsync(Actor actor, BulkAnswerDraft draft, List<int> ids, CancellationToken ct)
    {
        var now = clock.Now();
        var refusals = ids.ToDictionary(id => id, Refusal? (_) => EnrollmentRefusals.NotFound);
        foreach (var found in await Mine(actor, ids).AtHand().ToListAsync(ct))
        {
            var refusal = found.Enrollment.RefusalOf(draft.Answer);
            refusals[found.Enrollment.Id] = refusal;
            if (refusal is null && !draft.PreviewOnly)
                EnrollmentAnswer.Give(db, actor, found, draft.Answer, draft.ResponseNote.Or(null), now);
        }

        await db.SaveAsync(ct);
        return refusals;
    }
}
