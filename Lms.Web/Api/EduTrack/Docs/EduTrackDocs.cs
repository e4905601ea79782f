using Lms.Web.Api.Described;

namespace Lms.Web.Api.EduTrack.Docs;

/// <summary>What the OpenAPI document says about every endpoint of EduTrack.</summary>
internal static class EduTrackDocs
{
    public static IReadOnlyList<EndpointDoc> All { get; } =
    [
        .. AccountDocs.All,
        .. EnrollmentDocs.All,
        .. PurchaseDocs.All,
        .. MaterialDocs.All,
        .. StructureDocs.All,
    ];
}
