using Lms.Domain.Common;
using Lms.Domain.Structure;
using Lms.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Owner.Structure;

/// <summary>The page of the educational structure: one tab per kind of row.</summary>
public partial class StructurePage
{
    private static readonly StructureKind[] Kinds =
        [StructureKind.Subject, StructureKind.Grade, StructureKind.Division, StructureKind.SchoolType, StructureKind.Governorate, StructureKind.Area];

    /// <summary>The tab: the kind as the API spells it.</summary>
    [SupplyParameterFromQuery(Name = "tab")]
    private string? Tab { get; set; }

    private StructureKind Kind => Wording.Parse<StructureKind>(Tab) ?? StructureKind.Subject;

    private string KindWords => WordsOf(Kind);

    private string AddWords => Kind switch
    {
        StructureKind.Subject => L["New subject"],
        StructureKind.Grade => L["New grade"],
        StructureKind.Division => L["New division"],
        StructureKind.SchoolType => L["New kind of school"],
        StructureKind.Governorate => L["New governorate"],
        _ => L["New area"],
    };

    /// <inheritdoc />
    protected override void Opened() => Dispatcher.Dispatch(new StructureAsked());

    private static string Names(IReadOnlyList<NamedRow> rows) => string.Join(", ", rows.Select(row => row.Name));

    private string WordsOf(StructureKind kind) => kind switch
    {
        StructureKind.Subject => L["Subjects"],
        StructureKind.Grade => L["Grades"],
        StructureKind.Division => L["Divisions"],
        StructureKind.SchoolType => L["Kinds of schools"],
        StructureKind.Governorate => L["Governorates"],
        _ => L["Areas"],
    };

    private IReadOnlyList<TabItem> Items(StructureRows rows) => [.. Kinds.Select(kind => new TabItem(Wording.Snake(kind), WordsOf(kind), Count: rows.Of(kind).Count))];

    /// <summary>What a row is linked to, in words; what it has none of is left out.</summary>
    private IEnumerable<(string Words, string Names)> Links(StructureLine line)
    {
        if (line.Governorate is { } governorate)
            yield return (L["Governorate"], governorate.Name);
        if (line.Grades.Count > 0)
            yield return (L["Grades"], Names(line.Grades));
        if (line.Divisions.Count > 0)
            yield return (L["Divisions"], Names(line.Divisions));
        if (line.SchoolTypes.Count > 0)
            yield return (L["Kinds of schools"], Names(line.SchoolTypes));
    }

    private void Close() => Dispatcher.Dispatch(new StructureDialogClosed());
}
