using Lms.Domain.Structure;
using Lms.Web.Api.Described;
using static Lms.Web.Api.Described.FieldKind;

namespace Lms.Web.Api.EduTrack.Docs;

/// <summary>What the OpenAPI document says about EduTrack's grades, subjects and places.</summary>
internal static class StructureDocs
{
    public static readonly EndpointDoc[] All =
    [
        new EndpointDoc("edutrack-17.1", "Grades.")
            .Answers<IReadOnlyList<NamedRow>>(),
        new EndpointDoc("edutrack-17.2", "Subjects.")
            .Answers<IReadOnlyList<SubjectWire>>()
            .Filters(new FieldDoc("grades", Whole) { Note = "Filter by grade id." }),
        new EndpointDoc("edutrack-17.3", "Divisions.")
            .Answers<IReadOnlyList<DivisionSummary>>()
            .Filters(new FieldDoc("grades", Whole) { Note = "Filter by grade id." }),
        new EndpointDoc("edutrack-17.4", "School types.")
            .Answers<IReadOnlyList<NamedRow>>(),
        new EndpointDoc("edutrack-17.5", "Governorates.")
            .Answers<IReadOnlyList<NamedRow>>(),
        new EndpointDoc("edutrack-17.6", "Areas.")
            .Answers<IReadOnlyList<AreaWire>>()
            .Filters(new FieldDoc("governorate", Whole) { Note = "Filter by governorate id." }),
    ];
}
