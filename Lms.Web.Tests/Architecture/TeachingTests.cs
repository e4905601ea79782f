namespace Lms.Web.Tests.Architecture;

/// <summary>No query forgets that an assistant may be limited to some courses.</summary>
public sealed class TeachingTests
{
    private const string TeacherOnly = "writes of teachers: their verbs ask for permissions that no assistant holds";

    /// <summary>Sources that compare teachers by themselves, and why.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["Lms.Domain/Access/PermissionsInWords.cs"] = "names the teacher one assists",
        ["Lms.Domain/Courses/CourseChecks.cs"] = TeacherOnly,
        ["Lms.Domain/Courses/LectureOwnership.cs"] = TeacherOnly,
        ["Lms.Domain/Courses/TaughtRows.cs"] = "the place itself",
        ["Lms.Domain/Dashboards/GetTeacherDashboard.cs"] = "asks for the revenue too, which no assistant sees",
        ["Lms.Domain/Lectures/LectureChecks.cs"] = TeacherOnly,
        ["Lms.Domain/Marking/HandedIn.cs"] = TeacherOnly,
        ["Lms.Domain/Marking/MarkingScope.cs"] = TeacherOnly,
        ["Lms.Domain/Staff/GetAssistant.cs"] = "colleagues are no part of a course",
        ["Lms.Domain/Staff/ListAssistants.cs"] = "colleagues are no part of a course",
        ["Lms.Domain/TaughtStudents/GetAssistantDashboard.cs"] = "the one row that everything is counted beside",
        ["Lms.Domain/Topics/TopicChecks.cs"] = TeacherOnly,
        ["Lms.Domain/Videos/VideoChecks.cs"] = TeacherOnly,
    };

    [Fact]
    public void Domain_Today_AsksTheOnePlace() => Rules.Hold(TeachingRules.TeachersComparedByHand(Domain(), Exceptions));

    [Fact]
    public void Exceptions_Listed_AreThereAndNeeded() =>
        Assert.Equal(Exceptions.Keys.Order(StringComparer.Ordinal), TeachingRules.TeachersComparedByHand(Domain(), new Dictionary<string, string>()).Select(line => line.Split(':')[0]).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("actor.Require(Permission.ReadEnrollments); rows.Where(row => row.Course.TeacherId == actor.TeacherId)", 1)]
    [InlineData("actor.Require(Permission.ManageContent); actor.Require(Permission.ReadContent); found.TeacherId == actor.TeacherId", 1)]
    [InlineData("rows.Where(row => row.Course.TeacherId == actor.TeacherId)", 1)]
    [InlineData("actor.Require(Permission.ManageContent); found.TeacherId == actor.TeacherId", 0)]
    [InlineData("actor.Require(Permission.ReadEnrollments); rows.TaughtBy(actor, row => row.Course)", 0)]
    public void Domain_PlantedComparison_IsFound(string text, int violations)
    {
        Assert.Equal(violations, TeachingRules.TeachersComparedByHand([("Lms.Domain/Planted.cs", text)], Exceptions).Count());
        Assert.Empty(TeachingRules.TeachersComparedByHand([("Lms.Domain/Planted.cs", text)], new Dictionary<string, string> { ["Lms.Domain/Planted.cs"] = "planted" }));
    }

    private static IEnumerable<(string Path, string Text)> Domain() =>
        House.Files(".cs").Select(path => path.Replace('\\', '/')).Where(path => path.StartsWith("Lms.Domain/", StringComparison.Ordinal)).Select(path => (path, House.Read(path)));
}
