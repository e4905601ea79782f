using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;

namespace Lms.Domain.Structure;

/// <summary>Adds a grade, school type, governorate, area, division or subject.</summary>
public sealed class AddStructureRow(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Something sent is wrong (400).</exception>
    public async Task<NamedRow> Handle(Actor actor, StructureKind kind, Input<StructureDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageStructure);
        var draft = input.Open(out var said);
        await CheckAsync();
        try
        {
            return await StoreAsync(actor, kind, draft, ct);
        }
        catch (UniqueRowException)
        {
            await CheckAsync(); // somebody took the name meanwhile
            throw;
        }

        async Task CheckAsync()
        {
            await draft.CheckAsync(db, kind, null, said, ct);
            said.Refuse();
        }
    }

    private Task<NamedRow> StoreAsync(Actor actor, StructureKind kind, StructureDraft draft, CancellationToken ct) =>
        db.InTransaction(
            async () =>
            {
                var row = Add(kind, draft);
                await draft.LinkAsync(db, row, ct);
                await db.SaveAsync(ct);
                db.Note(actor, clock.Now(), "structure.added", Wording.Snake(kind), row.Id, $"Added {row.Name}.");
                await db.SaveAsync(ct);
                return new NamedRow(row.Id, row.Name);
            },
            ct);

    private IStructureRow Add(StructureKind kind, StructureDraft draft)
    {
        var name = draft.Name.Value!;
        return kind switch
        {
            StructureKind.Grade => db.Set<Grade>().Add(new Grade { Name = name }).Entity,
            StructureKind.SchoolType => db.Set<SchoolType>().Add(new SchoolType { Name = name }).Entity,
            StructureKind.Governorate => db.Set<Governorate>().Add(new Governorate { Name = name }).Entity,
            StructureKind.Area => db.Set<Area>().Add(new Area { Name = name, GovernorateId = draft.GovernorateId.Value!.Value }).Entity,
            StructureKind.Division => db.Set<Division>().Add(new Division { Name = name }).Entity,
            _ => db.Set<Subject>().Add(new Subject { Name = name }).Entity,
        };
    }
}
