using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Structure;
using Lms.Web.Doors;

namespace Lms.Web.Components.Owner.Structure;

/// <summary>The educational structure, and what is being done to one of its rows.</summary>
[FeatureState]
public sealed record StructureState
{
    /// <summary>Everything; null until it came.</summary>
    public StructureRows? Rows { get; init; }

    /// <summary>Why it could not be shown.</summary>
    public Refusal? LoadRefusal { get; init; }

    /// <summary>The row (null for a new one) that is being written; null while no such dialog is open.</summary>
    public StructureWriteOpened? Writing { get; init; }

    /// <summary>The row that is to be deleted; null while nobody is asked.</summary>
    public StructureDeleteOpened? Deleting { get; init; }

    public bool IsBusy { get; init; }

    /// <summary>Why it was not done.</summary>
    public Refusal? Refusal { get; init; }
}

/// <summary>Every row of the structure: short lists, all of them.</summary>
public sealed record StructureRows(
    IReadOnlyList<SubjectSummary> Subjects, IReadOnlyList<NamedRow> Grades, IReadOnlyList<DivisionSummary> Divisions,
    IReadOnlyList<NamedRow> SchoolTypes, IReadOnlyList<NamedRow> Governorates, IReadOnlyList<AreaSummary> Areas)
{
    /// <summary>The rows of one kind, with what each is linked to.</summary>
    public IReadOnlyList<StructureLine> Of(StructureKind kind) => kind switch
    {
        StructureKind.Subject => [.. Subjects.Select(row => new StructureLine(row.Id, row.Name) { Grades = row.Grades, Divisions = [.. row.Divisions.Select(one => new NamedRow(one.Id, one.Name))], SchoolTypes = row.SchoolTypes })],
        StructureKind.Division => [.. Divisions.Select(row => new StructureLine(row.Id, row.Name) { Grades = row.Grades, SchoolTypes = row.SchoolTypes })],
        StructureKind.Area => [.. Areas.Select(row => new StructureLine(row.Id, row.Name) { Governorate = Governorates.FirstOrDefault(one => one.Id == row.GovernorateId) })],
        StructureKind.Grade => Plain(Grades),
        StructureKind.SchoolType => Plain(SchoolTypes),
        _ => Plain(Governorates),
    };

    private static IReadOnlyList<StructureLine> Plain(IReadOnlyList<NamedRow> rows) => [.. rows.Select(row => new StructureLine(row.Id, row.Name))];
}

/// <summary>One row as the page shows it.</summary>
public sealed record StructureLine(int Id, string Name)
{
    public IReadOnlyList<NamedRow> Grades { get; init; } = [];

    public IReadOnlyList<NamedRow> Divisions { get; init; } = [];

    public IReadOnlyList<NamedRow> SchoolTypes { get; init; } = [];

    /// <summary>Where an area lies.</summary>
    public NamedRow? Governorate { get; init; }
}

public sealed record StructureAsked;

public sealed record StructureAnswered(StructureRows? Rows, Refusal? Refusal);

public sealed record StructureWriteOpened(StructureKind Kind, StructureLine? Line);

public sealed record StructureDeleteOpened(StructureKind Kind, StructureLine Line);

public sealed record StructureDialogClosed;

public sealed record StructureWriteAsked(StructureKind Kind, int? Id, StructureDraft Draft);

public sealed record StructureDeleteAsked(StructureKind Kind, int Id);

public sealed record StructureDeedRefused(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class StructureReducers
{
    [ReducerMethod]
    public static StructureState On(StructureState state, StructureAnswered happened) => state with { Rows = happened.Rows ?? state.Rows, LoadRefusal = happened.Refusal };

    [ReducerMethod]
    public static StructureState On(StructureState state, StructureWriteOpened happened) => state with { Writing = happened, Refusal = null };

    [ReducerMethod]
    public static StructureState On(StructureState state, StructureDeleteOpened happened) => state with { Deleting = happened, Refusal = null };

    [ReducerMethod(typeof(StructureDialogClosed))]
    public static StructureState OnClosed(StructureState state) => state with { Writing = null, Deleting = null, IsBusy = false, Refusal = null };

    [ReducerMethod(typeof(StructureWriteAsked))]
    public static StructureState OnWriteAsked(StructureState state) => state with { IsBusy = true, Refusal = null };

    [ReducerMethod(typeof(StructureDeleteAsked))]
    public static StructureState OnDeleteAsked(StructureState state) => state with { IsBusy = true, Refusal = null };

    [ReducerMethod]
    public static StructureState On(StructureState state, StructureDeedRefused happened) => state with { IsBusy = false, Refusal = happened.Refusal };
}

/// <summary>What the page of the structure asks of the verbs.</summary>
public sealed class StructureEffects(UseCases useCases)
{
    [EffectMethod(typeof(StructureAsked))]
    public async Task OnAsked(IDispatcher dispatcher)
    {
        var every = Input.Of(new StructureFilter());
        var subjects = await useCases.Run((ListSubjects verb) => verb.Handle(every, CancellationToken.None));
        var grades = await useCases.Run((ListGrades verb) => verb.Handle(CancellationToken.None));
        var divisions = await useCases.Run((ListDivisions verb) => verb.Handle(every, CancellationToken.None));
        var types = await useCases.Run((ListSchoolTypes verb) => verb.Handle(CancellationToken.None));
        var governorates = await useCases.Run((ListGovernorates verb) => verb.Handle(CancellationToken.None));
        var areas = await useCases.Run((ListAreas verb) => verb.Handle(Input.Of(new AreaFilter()), CancellationToken.None));
        var refusal = subjects.Refusal ?? grades.Refusal ?? divisions.Refusal ?? types.Refusal ?? governorates.Refusal ?? areas.Refusal;
        dispatcher.Dispatch(new StructureAnswered(
            refusal is null ? new StructureRows(subjects.Value!, grades.Value!, divisions.Value!, types.Value!, governorates.Value!, areas.Value!) : null, refusal));
    }

    [EffectMethod]
    public async Task On(StructureWriteAsked happened, IDispatcher dispatcher)
    {
        var input = Input.Of(happened.Draft);
        var done = happened.Id is { } id
            ? await useCases.Run((ChangeStructureRow verb, Actor actor) => verb.Handle(actor, happened.Kind, id, input, CancellationToken.None))
            : await useCases.Run((AddStructureRow verb, Actor actor) => verb.Handle(actor, happened.Kind, input, CancellationToken.None));
        Finish(done.Refusal, dispatcher);
    }

    [EffectMethod]
    public async Task On(StructureDeleteAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run(async (DeleteStructureRow verb, Actor actor) =>
        {
            await verb.Handle(actor, happened.Kind, happened.Id, CancellationToken.None);
            return true;
        });
        Finish(done.Refusal, dispatcher);
    }

    private static void Finish(Refusal? refusal, IDispatcher dispatcher)
    {
        if (refusal is not null)
        {
            dispatcher.Dispatch(new StructureDeedRefused(refusal));
            return;
        }

        dispatcher.Dispatch(new StructureDialogClosed());
        dispatcher.Dispatch(new StructureAsked());
    }
}
