using Lms.Domain.Access;
using Lms.Domain.Finding;

namespace Lms.Web.Components.Layout;

/// <summary>One page in the side navigation and the command palette.</summary>
/// <param name="Text">The English words: a key of SharedTexts.</param>
/// <param name="Needs">Left out for a reader without this permission.</param>
public sealed record NavItem(string Href, string Text, string Icon, Permission? Needs = null);

/// <summary>
/// The pages of each role, in the order of the side navigation. Every role's pages live under one path, so that the
/// address says in which role one works. A page that should be found is listed here.
/// </summary>
public static class NavMap
{
    /// <summary>The product's name.</summary>
    public const string Product = "Lms Blazor";

    private static readonly Dictionary<Role, NavItem[]> Pages = new()
    {
        [Role.Student] =
        [
            new("/student", "Dashboard", "layout-dashboard"),
            new("/student/courses", "Courses", "library", Permission.RequestEnrollment),
            new("/student/homeworks", "Homework", "notebook-pen", Permission.TakeWork),
            new("/student/quizzes", "Quizzes", "clipboard-check", Permission.TakeWork),
            new("/student/live-classes", "Live classes", "video", Permission.ReportProgress),
            new("/student/learning", "My learning", "target", Permission.ReadStudentDashboard),
            new("/student/results", "Results", "chart-line", Permission.TakeWork),
            new("/student/bookmarks", "Bookmarks", "bookmark", Permission.ReportProgress),
            new("/student/balance", "Balance", "wallet", Permission.UseBalance),
            new("/student/notifications", "Notifications", "bell", Permission.ReadNotifications),
            new("/student/profile", "Profile", "user-round", Permission.UpdateOwnStudentProfile),
        ],
        [Role.Assistant] =
        [
            new("/assistant", "Dashboard", "layout-dashboard"),
            new("/assistant/enrollments", "Enrollments", "user-check", Permission.ReadEnrollments),
            new("/assistant/questions", "Question bank", "database", Permission.ReadQuestions),
            new("/assistant/quizzes", "Quizzes", "list-checks", Permission.ReadWorkDetail),
            new("/assistant/attempts", "Attempts", "clipboard-list", Permission.ReadAttemptRecords),
            new("/assistant/homeworks", "Homeworks", "notebook-pen", Permission.ReadWorkDetail),
            new("/assistant/courses", "Courses", "library", Permission.ListTaughtCourses),
            new("/assistant/students", "Students", "users", Permission.ReadEnrollments),
            new("/assistant/materials", "Materials", "file-text", Permission.ManageMaterials),
            new("/assistant/live-classes", "Live classes", "video", Permission.ReadAttemptRecords),
            new("/assistant/announcements", "Announcements", "megaphone", Permission.ManageAnnouncements),
            new("/assistant/permissions", "What can I do", "shield-check", Permission.ReadTeachingDashboard),
        ],
        [Role.Teacher] =
        [
            new("/teacher", "Dashboard", "layout-dashboard"),
            new("/teacher/courses", "Courses", "library", Permission.ManageCourses),
            new("/teacher/materials", "Materials", "file-text", Permission.ManageMaterials),
            new("/teacher/live-classes", "Live classes", "video", Permission.ManageContent),
            new("/teacher/announcements", "Announcements", "megaphone", Permission.ManageAnnouncements),
            new("/teacher/marking", "Marking", "clipboard-check", Permission.GradeWork),
            new("/teacher/enrollments", "Enrollments", "user-check", Permission.ReadEnrollments),
            new("/teacher/questions", "Question bank", "database", Permission.ReadQuestions),
            new("/teacher/quizzes", "Quizzes", "list-checks", Permission.ReadWorkDetail),
            new("/teacher/attempts", "Attempts", "clipboard-list", Permission.ReadAttemptRecords),
            new("/teacher/homeworks", "Homeworks", "notebook-pen", Permission.ReadWorkDetail),
            new("/teacher/students", "Students", "users", Permission.ReadEnrollments),
            new("/teacher/assistants", "Assistants", "users-round", Permission.ManageAssistants),
            new("/teacher/revenue", "Revenue", "chart-line", Permission.ReadRevenue),
        ],
        [Role.Instructor] =
        [
            new("/instructor", "Dashboard", "layout-dashboard"),
        ],
        [Role.InstitutionAdmin] =
        [
            new("/institution", "Dashboard", "layout-dashboard"),
            new("/institution/attempts", "Attempts", "clipboard-list", Permission.ReadAttemptRecords),
        ],
        [Role.SiteOwner] =
        [
            new("/owner", "Dashboard", "layout-dashboard"),
            new("/owner/teachers", "Teachers", "graduation-cap", Permission.ManageTeachers),
            new("/owner/students", "Students", "users", Permission.ManageStudents),
            new("/owner/attempts", "Attempts", "clipboard-list", Permission.ReadAttemptRecords),
            new("/owner/institutions", "Institutions", "school", Permission.ReadInstitutions),
            new("/owner/structure", "Educational structure", "folder-tree", Permission.ManageStructure),
            new("/owner/revenue", "Revenue", "chart-line", Permission.ReadRevenue),
            new("/owner/health", "System health", "heart-pulse", Permission.ReadSystemHealth),
            new("/owner/audit", "Audit log", "scroll-text", Permission.ReadAuditLog),
            new("/owner/recharge-codes", "Recharge codes", "ticket", Permission.ManageRechargeCodes),
        ],
    };

    /// <summary>The pages of a role.</summary>
    public static IReadOnlyList<NavItem> Of(Role role) => Pages[role];

    /// <summary>The dashboard of a role; the path under which all its pages live.</summary>
    public static string HomeOf(Role role) => Pages[role][0].Href;

    /// <summary>
    /// Where somebody working in this role finds a course or a student: in the role's own pages of that name
    /// (<c>/courses/{id}</c>, <c>/students?q={code}</c>), or null when the role has none.
    /// </summary>
    public static string? WhereIs(Role role, FoundKind kind, int id, string words)
    {
        var page = HomeOf(role) + (kind == FoundKind.Course ? "/courses" : "/students");
        if (Pages[role].All(item => item.Href != page))
            return null;
        return kind == FoundKind.Course && role is (Role.Student or Role.Teacher or Role.Assistant) ? $"{page}/{id}" : $"{page}?q={Uri.EscapeDataString(words)}";
    }

    /// <summary>What a role is called: a key of SharedTexts.</summary>
    public static string NameOf(Role role) => role switch
    {
        Role.Student => "Student",
        Role.Assistant => "Assistant",
        Role.Teacher => "Teacher",
        Role.Instructor => "Instructor",
        Role.InstitutionAdmin => "Institution",
        Role.SiteOwner => "Site owner",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>The role whose page this is, or null for a page that belongs to none. The path has no leading slash.</summary>
    public static Role? RoleOf(string path)
    {
        var first = "/" + path.Split('/', '?', '#')[0];
        return Pages.Where(pair => pair.Value[0].Href == first).Select(pair => (Role?)pair.Key).FirstOrDefault();
    }
}
