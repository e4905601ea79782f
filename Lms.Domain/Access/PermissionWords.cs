namespace Lms.Domain.Access;

/// <summary>Every permission and every reach as people read it; the English originals that translations key on.</summary>
public static class PermissionWords
{
    private static readonly Dictionary<Permission, string> Sentences = new()
    {
        [Permission.ManageOwnAccount] = "Read and change my own account and password.",
        [Permission.ReadOwnStudentProfile] = "Read my own student profile.",
        [Permission.UpdateOwnStudentProfile] = "Change my own student profile.",
        [Permission.ListAssistants] = "See the assistants.",
        [Permission.ManageAssistants] = "Add, change, switch off and delete assistants.",
        [Permission.ManageTeachers] = "Add teachers, change them and switch them off.",
        [Permission.ManageStudents] = "See students, suspend them and let them in again.",
        [Permission.ListTaughtCourses] = "See the list of taught courses.",
        [Permission.BrowseCourses] = "Look at courses.",
        [Permission.ReadCourseLectures] = "See the lectures of courses I am enrolled in.",
        [Permission.ReadContent] = "Read topics, lectures and videos.",
        [Permission.ManageCourses] = "Add, change and delete courses.",
        [Permission.ManageContent] = "Add, change and delete topics, lectures and videos.",
        [Permission.RequestEnrollment] = "Ask to join a course.",
        [Permission.ReadOwnEnrollments] = "See my own requests to join courses.",
        [Permission.ReadEnrollments] = "See who is enrolled and who has asked.",
        [Permission.AnswerEnrollments] = "Approve and reject requests to join courses.",
        [Permission.BuyLectures] = "Buy lectures.",
        [Permission.ReadOwnPurchases] = "See my own purchases.",
        [Permission.ReadPurchases] = "See what students have bought.",
        [Permission.ReadPurchase] = "See a single purchase.",
        [Permission.ExtendAccess] = "Give students more days of access to a lecture.",
        [Permission.UseBalance] = "See my balance and recharge it with codes.",
        [Permission.ManageRechargeCodes] = "Make recharge codes and see who used them.",
        [Permission.ReadMaterials] = "List and download study materials.",
        [Permission.ReadMaterialDetail] = "Read the details of study materials.",
        [Permission.ManageMaterials] = "Upload, replace and delete study materials.",
        [Permission.ReportProgress] = "Keep my own progress in videos.",
        [Permission.ReadProgress] = "See how far students have watched.",
        [Permission.ReadNotifications] = "Read my own notifications.",
        [Permission.ReadTeachingDashboard] = "See the dashboard of the courses.",
        [Permission.ReadStudentDashboard] = "See my own dashboard.",
        [Permission.ReadRevenue] = "See the revenue.",
        [Permission.ReadSystemHealth] = "See how the system is doing.",
        [Permission.ReadAuditLog] = "Read the audit log.",
        [Permission.ManageStructure] = "Change grades, subjects, divisions, school types, governorates and areas.",
    };

    /// <summary>One sentence saying what the permission lets its holder do.</summary>
    public static string Of(Permission permission) => Sentences[permission];

    /// <summary>How far a permission reaches.</summary>
    public static string Of(Reach reach) => reach switch
    {
        Reach.None => "Not allowed",
        Reach.Own => "What is mine",
        Reach.Teaching => "In the teacher's courses",
        _ => "Everywhere",
    };
}
