using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Curriculum;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Structure;

/// <summary>Removes a row of the structure that nothing points at: no person, course, chapter or other row.</summary>
public sealed class DeleteStructureRow(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">No such row (404), or it is still in use (400).</exception>
    public async Task Handle(Actor actor, StructureKind kind, int id, CancellationToken ct)
    {
        actor.Require(Permission.ManageStructure);
        await db.InTransaction(
            async () =>
            {
                var name = await NameAsync(kind, id, ct) ?? throw GeneralRefusals.NotFound.Thrown();
                if (await DeleteUnusedAsync(kind, id, ct) == 0)
                    throw StructureRefusals.InUse(kind).Thrown();
                db.Note(actor, clock.Now(), "structure.deleted", Wording.Snake(kind), id, $"Deleted {name}.");
                await db.SaveAsync(ct);
                return true;
            },
            ct);
    }

    private Task<string?> NameAsync(StructureKind kind, int id, CancellationToken ct)
    {
        return kind switch
        {
            StructureKind.Grade => Of<Grade>(),
            StructureKind.SchoolType => Of<SchoolType>(),
            StructureKind.Governorate => Of<Governorate>(),
            StructureKind.Area => Of<Area>(),
            StructureKind.Division => Of<Division>(),
            _ => Of<Subject>(),
        };

        Task<string?> Of<T>()
            where T : class, IStructureRow => db.Set<T>().Where(row => row.Id == id).Select(row => (string?)row.Name).FirstOrDefaultAsync(ct);
    }

    /// <summary>One statement that looks and deletes; its own links to other rows go with it.</summary>
    private Task<int> DeleteUnusedAsync(StructureKind kind, int id, CancellationToken ct) => kind switch
    {
        StructureKind.Grade => db.Set<Grade>().Where(row => row.Id == id
            && !db.Set<Student>().Any(one => one.GradeId == id)
            && !db.Set<Course>().Any(one => one.GradeId == id)
            && !db.Set<Chapter>().Any(one => one.GradeId == id)
            && !db.Set<Teacher>().Any(one => one.Grades.Any(grade => grade.Id == id))
            && !db.Set<Division>().Any(one => one.Grades.Any(grade => grade.Id == id))
            && !db.Set<Subject>().Any(one => one.Grades.Any(grade => grade.Id == id))).ExecuteDeleteAsync(ct),
        StructureKind.SchoolType => db.Set<SchoolType>().Where(row => row.Id == id
            && !db.Set<Student>().Any(one => one.SchoolTypeId == id)
            && !db.Set<Division>().Any(one => one.SchoolTypes.Any(type => type.Id == id))
            && !db.Set<Subject>().Any(one => one.SchoolTypes.Any(type => type.Id == id))).ExecuteDeleteAsync(ct),
        StructureKind.Governorate => db.Set<Governorate>().Where(row => row.Id == id
            && !db.Set<Student>().Any(one => one.GovernorateId == id)
            && !db.Set<Area>().Any(one => one.GovernorateId == id)).ExecuteDeleteAsync(ct),
        StructureKind.Area => db.Set<Area>().Where(row => row.Id == id
            && !db.Set<Student>().Any(one => one.AreaId == id)).ExecuteDeleteAsync(ct),
        StructureKind.Division => db.Set<Division>().Where(row => row.Id == id
            && !db.Set<Student>().Any(one => one.DivisionId == id)
            && !db.Set<Subject>().Any(one => one.Divisions.Any(division => division.Id == id))).ExecuteDeleteAsync(ct),
        _ => db.Set<Subject>().Where(row => row.Id == id
            && !db.Set<Teacher>().Any(one => one.SubjectId == id)
            && !db.Set<Course>().Any(one => one.SubjectId == id)
            && !db.Set<Chapter>().Any(one => one.SubjectId == id)).ExecuteDeleteAsync(ct),
    };
}
