using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Marking;

/// <summary>A criterion as somebody writes it; without an id it is new.</summary>
public sealed record CriterionDraft(int? Id, string? Name, decimal? Points);

/// <summary>Writes the teacher's own rubric for a written question; criteria left out are removed, with what they earned anybody.</summary>
public sealed class SetRubric(ILmsDb db) : IUseCase
{
    private const int MostCriteria = 20;

    /// <returns>The rubric as it is now.</returns>
    /// <exception cref="RefusedException">Unknown, or not readable (404), or a criterion is wrong (400).</exception>
    public async Task<IReadOnlyList<RubricLine>> Handle(Actor actor, int questionId, Input<IReadOnlyList<CriterionDraft>> input, CancellationToken ct)
    {
        var reach = actor.Require(Permission.GradeWork);
        var teacherId = actor.TeacherId!.Value;
        if (!await db.Set<Question>().Readable(db, actor, reach).AnyAsync(row => row.Id == questionId && row.Type == QuestionType.Written, ct))
            throw GeneralRefusals.NotFound.Thrown();
        var drafts = input.Open(out var said);
        var rows = await db.Set<RubricCriterion>().Where(row => row.QuestionId == questionId && row.TeacherId == teacherId).ToListAsync(ct);
        Check(drafts, rows, said);
        said.Refuse();

        db.Set<RubricCriterion>().RemoveRange(rows.Where(row => drafts.All(draft => draft.Id != row.Id)));
        for (var index = 0; index < drafts.Count; index++)
        {
            var row = rows.Find(one => one.Id == drafts[index].Id);
            if (row is null)
                db.Set<RubricCriterion>().Add(row = new RubricCriterion { QuestionId = questionId, TeacherId = teacherId, Name = string.Empty, Points = 0 });
            row.Name = drafts[index].Name!.Trim();
            row.Points = drafts[index].Points!.Value;
            row.Order = index + 1;
        }

        await db.SaveAsync(ct);
        return await db.Set<RubricCriterion>().AsNoTracking().Where(row => row.QuestionId == questionId && row.TeacherId == teacherId).OrderBy(row => row.Order).ThenBy(row => row.Id)
            .Select(row => new RubricLine(row.Id, row.Name, row.Points, null)).ToListAsync(ct);
    }

    private static void Check(IReadOnlyList<CriterionDraft> drafts, List<RubricCriterion> rows, Complaints said)
    {
        if (drafts.Count > MostCriteria)
            said.Add("criteria", "max_length", string.Create(CultureInfo.InvariantCulture, $"Ensure this field has no more than {MostCriteria} elements."));
        for (var index = 0; index < drafts.Count; index++)
        {
            said.Text(string.Create(CultureInfo.InvariantCulture, $"criteria[{index}].name"), drafts[index].Name?.Trim(), required: true, max: 200);
            said.Money(string.Create(CultureInfo.InvariantCulture, $"criteria[{index}].points"), drafts[index].Points, required: true, min: 0.01m, max: 1000);
            if (drafts[index].Id is { } id && rows.TrueForAll(row => row.Id != id))
                said.NoSuchRow("criteria", id);
        }
    }
}
