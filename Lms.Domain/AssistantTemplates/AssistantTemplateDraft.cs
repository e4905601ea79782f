using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.AssistantTemplates;

/// <summary>What a template is made of or changed to.</summary>
public sealed record AssistantTemplateDraft
{
    /// <summary>One of its kind among the teacher's templates.</summary>
    public Maybe<string?> Name { get; init; }

    public Maybe<Duties?> Duties { get; init; }

    /// <summary>Whether it says where; false unless said otherwise.</summary>
    public Maybe<bool?> SaysWhere { get; init; }

    /// <summary>The teacher's courses to limit to, null for all of them; counts when it says where.</summary>
    public Maybe<IReadOnlyList<int>?> CourseIds { get; init; }

    /// <summary>Complains about every field that is wrong, and refuses.</summary>
    internal async Task CheckAsync(ILmsDb db, Actor actor, Complaints said, bool isNew, CancellationToken ct)
    {
        said.Text("name", Name, required: isNew, max: AssistantTemplate.MaxNameLength);
        if (said.Present("duties", Duties, required: isNew) && (Duties.Value & ~Access.Duties.All) != 0)
            said.Add("duties", "invalid_choice", string.Create(CultureInfo.InvariantCulture, $"\"{(int)Duties.Value!.Value}\" is not a valid choice."));
        said.Present("says_where", SaysWhere);
        if (CourseIds.Value is { Count: > 0 } ids)
        {
            var known = await db.Set<Course>().TaughtBy(actor).Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(ct);
            foreach (var unknown in ids.Except(known))
                said.NoSuchRow("courses", unknown);
        }

        said.Refuse();
    }

    /// <summary>Writes what was sent into the template.</summary>
    internal void WriteInto(AssistantTemplate row)
    {
        row.Name = Name.Or(row.Name)!;
        row.Duties = Duties.Or(row.Duties)!.Value;
        if (SaysWhere is { IsSent: true, Value: not true })
            row.LeaveOpenWhere();
        else if (SaysWhere.Value == true || (row.SaysWhere && CourseIds.IsSent))
            row.SayWhere(CourseIds.Value?.Distinct().ToList());
    }
}
