using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.AssistantTemplates;

/// <summary>Keeps duties, and perhaps courses, under a name.</summary>
public sealed class CreateAssistantTemplate(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">A field is wrong, or the name is taken (400).</exception>
    public async Task<AssistantTemplateSummary> Handle(Actor actor, Input<AssistantTemplateDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageAssistants);
        var draft = input.Open(out var said);
        await draft.CheckAsync(db, actor, said, isNew: true, ct);
        try
        {
            return await db.InTransaction(() => StoreAsync(actor, draft, ct), ct);
        }
        catch (UniqueRowException)
        {
            said.Add("name", AssistantTemplateRefusals.NameTaken);
            said.Refuse();
            throw;
        }
    }

    private async Task<AssistantTemplateSummary> StoreAsync(Actor actor, AssistantTemplateDraft draft, CancellationToken ct)
    {
        var row = new AssistantTemplate { TeacherId = actor.TeacherId!.Value, Name = draft.Name.Value!, Duties = draft.Duties.Value!.Value };
        draft.WriteInto(row);
        db.Set<AssistantTemplate>().Add(row);
        await db.SaveAsync(ct);
        db.Note(actor, clock.Now(), "assistant_template.created", "assistant_template", row.Id, $"Kept the duties {row.Name} as a template.");
        await db.SaveAsync(ct);
        return await AssistantTemplateReach.ReadAsync(db, row.Id, ct);
    }
}

/// <summary>Changes what is sent of a template; assistants who were given it stay as they are.</summary>
public sealed class ChangeAssistantTemplate(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown, or another teacher's (404); a field is wrong, or the name is taken (400).</exception>
    public async Task<AssistantTemplateSummary> Handle(Actor actor, int id, Input<AssistantTemplateDraft> input, CancellationToken ct)
    {
        var row = await AssistantTemplateReach.ToChangeAsync(db, actor, id, ct);
        var draft = input.Open(out var said);
        await draft.CheckAsync(db, actor, said, isNew: false, ct);
        draft.WriteInto(row);
        db.Note(actor, clock.Now(), "assistant_template.changed", "assistant_template", id, $"Changed the template {row.Name}.");
        try
        {
            await db.SaveAsync(ct);
        }
        catch (UniqueRowException)
        {
            said.Add("name", AssistantTemplateRefusals.NameTaken);
            said.Refuse();
        }

        return await AssistantTemplateReach.ReadAsync(db, id, ct);
    }
}

/// <summary>Deletes a template; assistants who were given it stay as they are.</summary>
public sealed class DeleteAssistantTemplate(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown, or another teacher's (404).</exception>
    public async Task Handle(Actor actor, int id, CancellationToken ct)
    {
        var row = await AssistantTemplateReach.ToChangeAsync(db, actor, id, ct);
        db.Set<AssistantTemplate>().Remove(row);
        db.Note(actor, clock.Now(), "assistant_template.deleted", "assistant_template", id, $"Deleted the template {row.Name}.");
        await db.SaveAsync(ct);
    }
}

/// <summary>Finds templates.</summary>
internal static class AssistantTemplateReach
{
    /// <summary>The template to change, tracked with its courses.</summary>
    public static Task<AssistantTemplate> ToChangeAsync(ILmsDb db, Actor actor, int id, CancellationToken ct)
    {
        actor.Require(Permission.ManageAssistants);
        return db.Set<AssistantTemplate>().Include(row => row.Courses).FirstOrDefaultAsync(row => row.Id == id && row.TeacherId == actor.TeacherId, ct).OrRefuseAsync();
    }

    /// <summary>The template as its teacher sees it.</summary>
    public static Task<AssistantTemplateSummary> ReadAsync(ILmsDb db, int id, CancellationToken ct) =>
        db.Set<AssistantTemplate>().AsNoTracking().Where(row => row.Id == id).Select(AssistantTemplateSummary.Projection).SingleAsync(ct);
}
