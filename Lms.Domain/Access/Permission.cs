namespace Lms.Domain.Access;

/// <summary>
/// Everything that somebody may or may not do, by name. Who holds which is decided in <see cref="AccessTable"/> and
/// nowhere else: code asks for a permission, never for a role.
/// </summary>
public enum Permission
{
    // Account
    ManageOwnAccount,
    ReadOwnStudentProfile,
    UpdateOwnStudentProfile,
    ListAssistants,
    ManageAssistants,
    ManageTeachers,
    ManageSiteOwners,
    ManageStudents,

    // Courses and what is in them
    ListTaughtCourses,
    BrowseCourses,
    ReadCourseLectures,
    ReadContent,
    ManageCourses,
    ManageContent,
    ManageAnnouncements,

    // Enrollment
    RequestEnrollment,
    ReadOwnEnrollments,
    ReadEnrollments,
    AnswerEnrollments,

    // Buying
    BuyLectures,
    ReadOwnPurchases,
    ReadPurchases,
    ReadPurchase,
    ExtendAccess,
    UseBalance,
    ManageRechargeCodes,

    // Files beside a lecture
    ReadMaterials,
    ReadMaterialDetail,
    ManageMaterials,

    // Questions, homework, quizzes
    ReadCurriculum,
    ManageCurriculum,
    ReadQuestions,
    ManageQuestions,
    ReadWork,
    ReadWorkDetail,
    ManageWork,
    ReadSubmissions,
    ReadSubmission,
    GradeWork,
    RunExams,
    TakeWork,

    // Records of what learners did
    ReadAttemptRecords,
    AdministerAttempts,

    // Learning
    ReportProgress,
    ReadProgress,
    ReadNotifications,

    // Looking after the site
    ReadTeachingDashboard,
    ReadStudentDashboard,
    ReadRevenue,
    ReadSystemHealth,
    ReadAuditLog,
    ManageStructure,
    ReadInstitutions,
}
