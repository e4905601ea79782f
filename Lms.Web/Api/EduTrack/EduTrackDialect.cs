using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Web.Api.Described;
using Lms.Web.Api.Drf;
using Lms.Web.Api.EduTrack.Docs;

namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack: teachers, assistants, students; paths below <c>/api/</c>, tokens in cookies or a Bearer header.</summary>
public sealed class EduTrackDialect : DrfDialect
{
    /// <inheritdoc />
    public override string Name => "edutrack";

    /// <inheritdoc />
    public override string Title => "EduTrack";

    /// <inheritdoc />
    public override bool Owns(PathString path) => path.StartsWithSegments("/api", StringComparison.Ordinal, out var rest) && !IsVersioned(rest);

    /// <inheritdoc />
    public override void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").WithMetadata(this).WithGroupName(Name);
        api.DescribedBy(EduTrackDocs.All);
        Accounts.Map(api);
        Assistants.Map(api);
        Courses.Map(api);
        Topics.Map(api);
        Lectures.Map(api);
        Videos.Map(api);
        Enrollments.Map(api);
        Purchases.Map(api);
        Questions.Map(api);
        Curriculum.Map(api);
        Homeworks.Map(api);
        Quizzes.Map(api);
        QuizSubmissions.Map(api);
        Materials.Map(api);
        Notifications.Map(api);
        VideoProgressReports.Map(api);
        Balance.Map(api);
        RechargeCodes.Map(api);
        Teachers.Map(api);
        Students.Map(api);
        EducationalStructure.Map(api);
    }

    /// <inheritdoc />
    protected override object BodyOf(Refusal refusal) =>
        refusal == AccountRefusals.Inactive || refusal == AccountRefusals.TeacherInactive
            ? new Dictionary<string, string> { ["detail"] = refusal.Sentence }
            : base.BodyOf(refusal);

    /// <summary>The other dialects below <c>/api</c> name a version first.</summary>
    private static bool IsVersioned(PathString rest) => rest.Value is ['/', 'v', >= '0' and <= '9', ..];
}
