using Lms.Domain.Common;
using Lms.Domain.Structure;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;

namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's grades, subjects, divisions, school types, governorates and areas (contract group 17): bare arrays, read-only.</summary>
internal static class EducationalStructure
{
    private const string Why = "Registration needs it before there is an account.";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("grades/", Grades).WithName("edutrack-17.1").Public(Why);
        api.MapGet("subjects/", Subjects).WithName("edutrack-17.2").Public(Why);
        api.MapGet("divisions/", Divisions).WithName("edutrack-17.3").Public(Why);
        api.MapGet("school_types/", SchoolTypes).WithName("edutrack-17.4").Public(Why);
        api.MapGet("governorates/", Governorates).WithName("edutrack-17.5").Public(Why);
        api.MapGet("areas/", Areas).WithName("edutrack-17.6").Public(Why);
    }

    private static async Task<IResult> Grades(ListGrades verb, CancellationToken ct) => DrfJson.Ok(await verb.Handle(ct));

    private static async Task<IResult> SchoolTypes(ListSchoolTypes verb, CancellationToken ct) => DrfJson.Ok(await verb.Handle(ct));

    private static async Task<IResult> Governorates(ListGovernorates verb, CancellationToken ct) => DrfJson.Ok(await verb.Handle(ct));

    private static async Task<IResult> Subjects(HttpContext http, ListSubjects verb, CancellationToken ct) =>
        DrfJson.Ok((await verb.Handle(ByGrade(http), ct)).Select(SubjectWire.Of).ToList());

    private static async Task<IResult> Divisions(HttpContext http, ListDivisions verb, CancellationToken ct) => DrfJson.Ok(await verb.Handle(ByGrade(http), ct));

    private static async Task<IResult> Areas(HttpContext http, ListAreas verb, CancellationToken ct)
    {
        var filter = http.ReadQuery(query => new AreaFilter { GovernorateId = query.Row("governorate") });
        return DrfJson.Ok((await verb.Handle(filter, ct)).Select(row => new AreaWire(row.Id, row.Name, row.GovernorateId)).ToList());
    }

    private static Input<StructureFilter> ByGrade(HttpContext http) => http.ReadQuery(query => new StructureFilter { GradeId = query.Row("grades") });
}

/// <summary>An area as EduTrack writes it.</summary>
internal sealed record AreaWire(int Id, string Name, int Governorate);

/// <summary>A subject as EduTrack writes it; the ids are told twice because its clients read either name.</summary>
internal sealed record SubjectWire(
    int Id, string Name,
    IReadOnlyList<int> Grades, IReadOnlyList<NamedRow> GradesDetail,
    IReadOnlyList<int> Divisions, IReadOnlyList<DivisionSummary> DivisionsDetail,
    IReadOnlyList<int> SchoolTypes, IReadOnlyList<NamedRow> SchoolTypesDetail,
    IReadOnlyList<int> GradeIds, IReadOnlyList<int> DivisionIds, IReadOnlyList<int> SchoolTypeIds)
{
    public static SubjectWire Of(SubjectSummary row)
    {
        int[] grades = [.. row.Grades.Select(one => one.Id)];
        int[] divisions = [.. row.Divisions.Select(one => one.Id)];
        int[] types = [.. row.SchoolTypes.Select(one => one.Id)];
        return new SubjectWire(row.Id, row.Name, grades, row.Grades, divisions, row.Divisions, types, row.SchoolTypes, grades, divisions, types);
    }
}
