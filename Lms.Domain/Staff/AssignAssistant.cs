using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Staff;

/// <summary>Says what one of the calling teacher's assistants does, and in which courses. It holds with their next step, also at open pages.</summary>
public sealed class AssignAssistant(ILmsDb db, TimeProvider clock, StaffAccounts accounts) : IUseCase
{
    /// <exception cref="RefusedException">No such assistant, or another teacher's (404); unknown duties or courses (400).</exception>
    public async Task<AssistantScope> Handle(Actor actor, int assistantId, Input<AssistantScopeDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageAssistants);
        if (!await db.Set<Assistant>().AnyAsync(row => row.Id == assistantId && row.TeacherId == actor.TeacherId, ct))
            throw GeneralRefusals.NotFound.Thrown();
        var draft = input.Open(out var said);
        if (said.Present("duties", draft.Duties) && (draft.Duties.Value & ~Duties.All) != 0)
            said.Add("duties", "invalid_choice", string.Create(CultureInfo.InvariantCulture, $"\"{(int)draft.Duties.Value!.Value}\" is not a valid choice."));
        await CheckCoursesAsync(actor, draft.CourseIds.Value, said, ct);
        said.Refuse();

        try
        {
            accounts.Settle(await db.InContendedTransaction(() => StoreAsync(actor, assistantId, draft, ct), ct));
        }
        catch (UniqueRowException)
        {
            throw GeneralRefusals.Conflict.Thrown(); // two windows chose the same course in the same moment
        }

        return (await AssistantScope.ReadAsync(db, actor, assistantId, ct)).OrRefuse();
    }

    private async Task CheckCoursesAsync(Actor actor, IReadOnlyList<int>? ids, Complaints said, CancellationToken ct)
    {
        if (ids is null or [])
            return;
        var known = await db.Set<Course>().TaughtBy(actor).Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(ct);
        foreach (var unknown in ids.Except(known))
            said.NoSuchRow("courses", unknown);
    }

    private async Task<int> StoreAsync(Actor actor, int assistantId, AssistantScopeDraft draft, CancellationToken ct)
    {
        var assistant = await db.Set<Assistant>().Include(row => row.User).Include(row => row.Courses).SingleAsync(row => row.Id == assistantId, ct);
        var before = assistant.IsLimitedToCourses ? assistant.Courses.Select(row => row.CourseId).ToList() : null;
        var courses = draft.CourseIds.IsSent ? draft.CourseIds.Value : before;
        assistant.Assign(draft.Duties.Or(assistant.Duties)!.Value, courses?.Distinct().ToList());
        var where = courses is null ? "all courses" : courses.Count == 1 ? "one course" : string.Create(CultureInfo.InvariantCulture, $"{courses.Count} chosen courses");
        var duties = assistant.Duties == Duties.None ? "none" : string.Join(", ", DutyTable.Each.Where(duty => assistant.Duties.HasFlag(duty)).Select(duty => Wording.Snake(duty)));
        db.Note(actor, clock.Now(), "assistant.assigned", "assistant", assistantId, $"Set the duties of {assistant.User.Name} in {where}: {duties}.");
        await db.SaveAsync(ct);
        return assistant.UserId;
    }
}
