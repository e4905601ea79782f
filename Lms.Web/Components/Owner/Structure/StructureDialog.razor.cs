using System.Globalization;
using Lms.Domain.Common;
using Lms.Domain.Structure;
using Lms.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Owner.Structure;

/// <summary>A new row of the structure, or a change of one.</summary>
public partial class StructureDialog
{
    private string? name;
    private string? governorate;
    private IReadOnlySet<string> grades = new HashSet<string>();
    private IReadOnlySet<string> types = new HashSet<string>();
    private IReadOnlySet<string> divisions = new HashSet<string>();

    /// <summary>What is written.</summary>
    [Parameter, EditorRequired]
    public StructureWriteOpened Opened { get; set; } = default!;

    /// <summary>What it can be linked to.</summary>
    [Parameter, EditorRequired]
    public StructureRows Rows { get; set; } = default!;

    [Parameter, EditorRequired]
    public string Title { get; set; } = string.Empty;

    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public Refusal? Refusal { get; set; }

    /// <summary>The draft is to be stored.</summary>
    [Parameter, EditorRequired]
    public EventCallback<StructureDraft> OnSave { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnCancel { get; set; }

    private bool HasLinks => Opened.Kind is StructureKind.Subject or StructureKind.Division;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        if (Opened.Line is not { } line)
            return;
        name = line.Name;
        (grades, types, divisions) = (Chosen(line.Grades), Chosen(line.SchoolTypes), Chosen(line.Divisions));
    }

    private static HashSet<string> Chosen(IReadOnlyList<NamedRow> rows) => [.. rows.Select(row => row.Id.ToString(CultureInfo.InvariantCulture))];

    private static IReadOnlyList<Choice> Choices(IReadOnlyList<NamedRow> rows) => [.. rows.Select(row => Choice.Of(row.Id, row.Name))];

    private static Maybe<IReadOnlyList<int>?> Ids(IReadOnlySet<string> chosen) => Maybe<IReadOnlyList<int>?>.Of([.. chosen.Select(id => int.Parse(id, CultureInfo.InvariantCulture))]);

    private StructureDraft Draft() => new()
    {
        Name = name ?? string.Empty,
        GovernorateId = governorate is { } place ? int.Parse(place, CultureInfo.InvariantCulture) : default(Maybe<int?>),
        GradeIds = HasLinks ? Ids(grades) : default,
        SchoolTypeIds = HasLinks ? Ids(types) : default,
        DivisionIds = Opened.Kind == StructureKind.Subject ? Ids(divisions) : default,
    };
}
