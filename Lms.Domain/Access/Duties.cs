namespace Lms.Domain.Access;

/// <summary>
/// What a teacher may leave to an assistant, in parts. What is in no duty (seeing the courses and what is in them, the
/// dashboard, the list of assistants, one's own account) goes with being an assistant.
/// </summary>
[Flags]
public enum Duties
{
    None = 0,

    /// <summary>Answers requests to join.</summary>
    Enrollments = 1,

    /// <summary>Looks after students: their purchases, their access and how far they are.</summary>
    Students = 2,

    /// <summary>Uploads, replaces and deletes materials.</summary>
    Materials = 4,

    /// <summary>Reads the question bank.</summary>
    Questions = 8,

    /// <summary>Reads homework and quizzes.</summary>
    Work = 16,

    /// <summary>Reads what students handed in, with its marks.</summary>
    Submissions = 32,

    /// <summary>Announces something to everybody in a course.</summary>
    Announcements = 64,

    /// <summary>Everything an assistant can be given; what new assistants hold.</summary>
    All = Enrollments | Students | Materials | Questions | Work | Submissions | Announcements,
}

/// <summary>A named set of duties to start from.</summary>
public enum DutyTemplate
{
    Full,
    EnrollmentDesk,
    Materials,
    Reader,
}

/// <summary>Which permissions a duty carries, and which duties a template names.</summary>
public static class DutyTable
{
    private static readonly Dictionary<Duties, Permission[]> Rows = new()
    {
        [Duties.Enrollments] = [Permission.ReadEnrollments, Permission.AnswerEnrollments],
        [Duties.Students] = [Permission.ReadEnrollments, Permission.ReadPurchases, Permission.ReadPurchase, Permission.ExtendAccess, Permission.ReadProgress],
        [Duties.Materials] = [Permission.ReadMaterials, Permission.ReadMaterialDetail, Permission.ManageMaterials],
        [Duties.Questions] = [Permission.ReadCurriculum, Permission.ReadQuestions],
        [Duties.Work] = [Permission.ReadWork, Permission.ReadWorkDetail],
        [Duties.Submissions] = [Permission.ReadWork, Permission.ReadWorkDetail, Permission.ReadSubmissions, Permission.ReadSubmission, Permission.ReadAttemptRecords],
        [Duties.Announcements] = [Permission.ManageAnnouncements],
    };

    private static readonly Dictionary<Permission, Duties> Carriers =
        Rows.SelectMany(row => row.Value.Select(permission => (permission, row.Key))).GroupBy(one => one.permission, one => one.Key).ToDictionary(one => one.Key, one => one.Aggregate((sum, duty) => sum | duty));

    private static readonly Dictionary<DutyTemplate, Duties> Templates = new()
    {
        [DutyTemplate.Full] = Duties.All,
        [DutyTemplate.EnrollmentDesk] = Duties.Enrollments | Duties.Students,
        [DutyTemplate.Materials] = Duties.Materials,
        [DutyTemplate.Reader] = Duties.Questions | Duties.Work | Duties.Submissions,
    };

    /// <summary>Each duty by itself.</summary>
    public static IReadOnlyCollection<Duties> Each => Rows.Keys;

    /// <summary>The duties of a template.</summary>
    public static Duties Of(DutyTemplate template) => Templates[template];

    /// <summary>The template that names exactly these duties, or null.</summary>
    public static DutyTemplate? TemplateOf(Duties duties) => Templates.Where(row => row.Value == duties).Select(row => (DutyTemplate?)row.Key).FirstOrDefault();

    /// <summary>What one duty carries.</summary>
    public static IReadOnlyList<Permission> PermissionsOf(Duties duty) => Rows[duty];

    /// <summary>True when no duty carries the permission, or one of these does.</summary>
    public static bool Allows(this Duties duties, Permission permission) => !Carriers.TryGetValue(permission, out var carriers) || (duties & carriers) != Duties.None;
}
