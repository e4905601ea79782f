namespace Lms.Domain.Access;

/// <summary>Permissions and reaches as people say them: the English originals, which translations key on.</summary>
public static class PermissionWords
{
    private static readonly Dictionary<Permission, string> Sentences = new()
    {
        [Permission.ManageOwnAccount] = "Change your own account, password and security",
        [Permission.ReadOwnStudentProfile] = "See your student profile",
        [Permission.UpdateOwnStudentProfile] = "Change parts of your student profile",
        [Permission.ListAssistants] = "See the assistants",
        [Permission.ManageAssistants] = "Add, change and switch off assistants",
        [Permission.ManageTeachers] = "Add, change and switch off teachers",
        [Permission.ManageSiteOwners] = "Add owners of the site",
        [Permission.ManageStudents] = "See, change and suspend students",
        [Permission.ListTaughtCourses] = "See the courses taught",
        [Permission.BrowseCourses] = "Look through courses",
        [Permission.ReadCourseLectures] = "See the lectures of a course",
        [Permission.ReadContent] = "Open topics, lectures and videos",
        [Permission.ManageCourses] = "Add, change and delete courses",
        [Permission.ManageContent] = "Add, change, order and delete topics, lectures and videos",
        [Permission.ManageAnnouncements] = "Write, change and delete announcements",
        [Permission.RequestEnrollment] = "Ask to join a course",
        [Permission.ReadOwnEnrollments] = "See your own enrollment requests",
        [Permission.ReadEnrollments] = "See enrollment requests",
        [Permission.AnswerEnrollments] = "Approve and reject enrollment requests",
        [Permission.BuyLectures] = "Buy lectures from your balance",
        [Permission.ReadOwnPurchases] = "See your own purchases",
        [Permission.ReadPurchases] = "See purchases",
        [Permission.ReadPurchase] = "Open a purchase",
        [Permission.ExtendAccess] = "Extend a student's access to a lecture",
        [Permission.UseBalance] = "Use your balance and redeem recharge codes",
        [Permission.ManageRechargeCodes] = "Make and switch off recharge codes",
        [Permission.ReadMaterials] = "Open materials",
        [Permission.ReadMaterialDetail] = "See everything about a material",
        [Permission.ManageMaterials] = "Upload, replace and delete materials",
        [Permission.ReadCurriculum] = "See subjects, chapters and lessons of the question bank",
        [Permission.ManageCurriculum] = "Change chapters and lessons of the question bank",
        [Permission.ReadQuestions] = "See the question bank",
        [Permission.ManageQuestions] = "Add, change and delete questions",
        [Permission.ReadWork] = "Open homework and quizzes",
        [Permission.ReadWorkDetail] = "See everything about homework and quizzes",
        [Permission.ManageWork] = "Set homework and quizzes",
        [Permission.ReadSubmissions] = "See what students handed in",
        [Permission.ReadSubmission] = "Open a piece of work that was handed in",
        [Permission.GradeWork] = "Mark work",
        [Permission.RunExams] = "Add minutes to running exams, send messages, reopen and hand in",
        [Permission.TakeWork] = "Do homework and sit quizzes",
        [Permission.ReadAttemptRecords] = "See attempts at exams, with their statistics",
        [Permission.AdministerAttempts] = "See the attempts of a whole institution",
        [Permission.ReportProgress] = "Watch videos and keep the place",
        [Permission.ReadProgress] = "See who watched what",
        [Permission.ReadNotifications] = "Read your notifications",
        [Permission.ReadTeachingDashboard] = "See the teaching dashboard",
        [Permission.ReadStudentDashboard] = "See the student dashboard",
        [Permission.ReadRevenue] = "See the revenue",
        [Permission.ReadSystemHealth] = "See how the system is doing",
        [Permission.ReadAuditLog] = "Read the audit log",
        [Permission.ManageStructure] = "Change grades, subjects and divisions",
        [Permission.ReadInstitutions] = "See the institutions",
    };

    /// <summary>What holding it lets one do.</summary>
    public static string Of(Permission permission) => Sentences[permission];

    /// <summary>How far it goes.</summary>
    public static string Of(Reach reach) => reach switch
    {
        Reach.Own => "only what is yours",
        Reach.Teaching => "in the courses you teach",
        Reach.Institution => "in the institutions you administer",
        Reach.Everything => "on the whole site",
        _ => "nothing",
    };
}
