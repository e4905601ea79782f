using static Lms.Domain.Access.Permission;
using static Lms.Domain.Access.Reach;
using static Lms.Domain.Access.Role;

namespace Lms.Domain.Access;

/// <summary>The one table of who may do what, and how far. Routes, verbs and pages all ask it.</summary>
public static class AccessTable
{
    private static readonly Dictionary<Permission, Dictionary<Role, Reach>> Rows = new()
    {
        [ManageOwnAccount] = Everybody(Own),
        [ReadOwnStudentProfile] = new() { [Student] = Own },
        [UpdateOwnStudentProfile] = new() { [Student] = Own },
        [ListAssistants] = new() { [Teacher] = Teaching, [Assistant] = Teaching },
        [ManageAssistants] = new() { [Teacher] = Teaching },
        [ManageTeachers] = new() { [SiteOwner] = Everything },
        [ManageSiteOwners] = new() { [SiteOwner] = Everything },
        [ManageStudents] = new() { [SiteOwner] = Everything },

        [ListTaughtCourses] = new() { [Teacher] = Teaching, [Assistant] = Teaching },
        [BrowseCourses] = With(Everybody(Own), (Teacher, Teaching), (Assistant, Teaching), (SiteOwner, Everything)),
        [ReadCourseLectures] = new() { [Student] = Own },
        [ReadContent] = With(Everybody(Own), (Teacher, Teaching), (Assistant, Teaching), (SiteOwner, Everything)),
        [ManageCourses] = new() { [SiteOwner] = Everything, [Teacher] = Teaching },
        [ManageContent] = new() { [Teacher] = Teaching },
        [ManageAnnouncements] = new() { [Teacher] = Teaching, [Assistant] = Teaching },

        [RequestEnrollment] = new() { [Student] = Own },
        [ReadOwnEnrollments] = new() { [Student] = Own },
        [ReadEnrollments] = new() { [SiteOwner] = Everything, [Teacher] = Teaching, [Assistant] = Teaching },
        [AnswerEnrollments] = new() { [Teacher] = Teaching, [Assistant] = Teaching },

        [BuyLectures] = new() { [Student] = Own },
        [ReadOwnPurchases] = new() { [Student] = Own },
        [ReadPurchases] = new() { [SiteOwner] = Everything, [Teacher] = Teaching, [Assistant] = Teaching },
        [ReadPurchase] = With(Everybody(Own), (Teacher, Teaching), (Assistant, Teaching), (SiteOwner, Everything)),
        [ExtendAccess] = new() { [Teacher] = Teaching, [Assistant] = Teaching },
        [UseBalance] = new() { [Student] = Own },
        [ManageRechargeCodes] = new() { [SiteOwner] = Everything },

        [ReadMaterials] = With(Everybody(Own), (Teacher, Teaching), (Assistant, Teaching), (SiteOwner, Everything)),
        [ReadMaterialDetail] = new() { [SiteOwner] = Everything, [Teacher] = Teaching, [Assistant] = Teaching },
        [ManageMaterials] = new() { [SiteOwner] = Everything, [Teacher] = Teaching, [Assistant] = Teaching },

        [ReadCurriculum] = new() { [SiteOwner] = Everything, [Teacher] = Teaching, [Assistant] = Teaching },
        [ManageCurriculum] = new() { [SiteOwner] = Everything, [Teacher] = Teaching },
        [ReadQuestions] = new() { [Teacher] = Teaching, [Assistant] = Teaching },
        [ManageQuestions] = new() { [SiteOwner] = Everything, [Teacher] = Teaching },
        [ReadWork] = With(Everybody(Own), (Teacher, Teaching), (Assistant, Teaching), (SiteOwner, Everything)),
        [ReadWorkDetail] = new() { [SiteOwner] = Everything, [Teacher] = Teaching, [Assistant] = Teaching },
        [ManageWork] = new() { [Teacher] = Teaching },
        [ReadSubmissions] = new() { [Teacher] = Teaching, [Assistant] = Teaching },
        [ReadSubmission] = new() { [Student] = Own, [Teacher] = Teaching, [Assistant] = Teaching },
        [GradeWork] = new() { [Teacher] = Teaching },
        [RunExams] = new() { [Teacher] = Teaching },
        [TakeWork] = new() { [Student] = Own },

        [ReadAttemptRecords] = new() { [SiteOwner] = Everything, [InstitutionAdmin] = Institution, [Teacher] = Teaching, [Assistant] = Teaching },
        [AdministerAttempts] = new() { [SiteOwner] = Everything, [InstitutionAdmin] = Institution },

        [ReportProgress] = new() { [Student] = Own },
        [ReadProgress] = new() { [Student] = Own, [Teacher] = Teaching, [Assistant] = Teaching },
        [ReadNotifications] = Everybody(Own),

        [ReadTeachingDashboard] = new() { [Teacher] = Teaching, [Assistant] = Teaching },
        [ReadStudentDashboard] = new() { [Student] = Own },
        [ReadRevenue] = new() { [SiteOwner] = Everything, [Teacher] = Teaching },
        [ReadSystemHealth] = new() { [SiteOwner] = Everything },
        [ReadAuditLog] = new() { [SiteOwner] = Everything },
        [ManageStructure] = new() { [SiteOwner] = Everything },
        [ReadInstitutions] = new() { [SiteOwner] = Everything },
    };

    /// <summary>What every account may do with what is its own, even before anybody gave it a role.</summary>
    private static readonly HashSet<Permission> OfEveryAccount =
        [.. Rows.Where(row => row.Value.Count == Enum.GetValues<Role>().Length).Select(row => row.Key)];

    /// <summary>How far the permission reaches for somebody with these roles: the widest of them.</summary>
    public static Reach ReachOf(Permission permission, IEnumerable<Role> roles) => ReachOf(permission, roles, OfEveryAccount.Contains(permission) ? Own : None);

    /// <summary>The same, with what is left to somebody who has none of these roles.</summary>
    internal static Reach ReachOf(Permission permission, IEnumerable<Role> roles, Reach otherwise) =>
        roles.Select(role => Rows[permission].GetValueOrDefault(role)).DefaultIfEmpty(otherwise).Max();

    /// <summary>Every permission that the role holds, with its reach; what the page "What can I do" reads.</summary>
    public static IReadOnlyDictionary<Permission, Reach> PermissionsOf(Role role) =>
        Rows.Where(row => row.Value.ContainsKey(role)).ToDictionary(row => row.Key, row => row.Value[role]);

    private static Dictionary<Role, Reach> Everybody(Reach reach) => Enum.GetValues<Role>().ToDictionary(role => role, _ => reach);

    private static Dictionary<Role, Reach> With(Dictionary<Role, Reach> row, params (Role Role, Reach Reach)[] wider)
    {
        foreach (var (role, reach) in wider)
            row[role] = reach;
        return row;
    }
}
