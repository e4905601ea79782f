using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Structure;

/// <summary>Renames a row of the structure and changes what a division or subject is linked to; what is not sent stays.</summary>
public sealed class ChangeStructureRow(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">No such row (404), or something sent is wrong (400).</exception>
    public async Task<NamedRow> Handle(Actor actor, StructureKind kind, int id, Input<StructureDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageStructure);
        var row = (await FindAsync(kind, id, ct)).OrRefuse();
        var draft = input.Open(out var said);
        await draft.CheckAsync(db, kind, row, said, ct);
        said.Refuse();

        row.Name = draft.Name.Or(row.Name)!;
        await draft.LinkAsync(db, row, ct);
        db.Note(actor, clock.Now(), "structure.changed", Wording.Snake(kind), row.Id, $"Changed {row.Name}.");
        try
        {
            await db.SaveAsync(ct);
        }
        catch (UniqueRowException)
        {
            await draft.CheckAsync(db, kind, row, said, ct); // somebody took the name meanwhile
            said.Refuse();
            throw;
        }

        return new NamedRow(row.Id, row.Name);
    }

    private async Task<IStructureRow?> FindAsync(StructureKind kind, int id, CancellationToken ct) => kind switch
    {
        StructureKind.Grade => await db.Set<Grade>().FirstOrDefaultAsync(row => row.Id == id, ct),
        StructureKind.SchoolType => await db.Set<SchoolType>().FirstOrDefaultAsync(row => row.Id == id, ct),
        StructureKind.Governorate => await db.Set<Governorate>().FirstOrDefaultAsync(row => row.Id == id, ct),
        StructureKind.Area => await db.Set<Area>().FirstOrDefaultAsync(row => row.Id == id, ct),
        StructureKind.Division => await db.Set<Division>().Include(row => row.Grades).Include(row => row.SchoolTypes).FirstOrDefaultAsync(row => row.Id == id, ct),
        _ => await db.Set<Subject>().Include(row => row.Grades).Include(row => row.SchoolTypes).Include(row => row.Divisions).FirstOrDefaultAsync(row => row.Id == id, ct),
    };
}
