using Lms.Domain.Accounts;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.Files;
using Lms.Domain.Institutions;
using Lms.Domain.Materials;
using Lms.Domain.Notifications;
using Lms.Domain.Purchases;
using Lms.Domain.Structure;
using Lms.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Contracts.Calls;

/// <summary>Every kind of caller there is.</summary>
public enum Who
{
    Anonymous,
    Student,
    SuspendedStudent,
    Assistant,
    Teacher,
    Instructor,
    InstitutionAdmin,
    SiteOwner,
    InactiveTeacher,
}

/// <summary>How much a scene holds; each holds what stands before it too.</summary>
public enum Holding
{
    /// <summary>Courses, people, money.</summary>
    Content,

    /// <summary>Questions, homework, quizzes.</summary>
    Work,

    /// <summary>Marked attempts, and who was where.</summary>
    Records,
}

/// <summary>One teacher's small world, with one of everything that a call may name. Two of them are strangers to each other.</summary>
public sealed partial class Scene
{
    private readonly Dictionary<Who, User> users = [];
    private readonly Dictionary<Who, Notification> notices = [];
    private readonly Dictionary<Who, HttpClient> clients = [];
    private readonly LmsApp app;

    private Scene(LmsApp app) => this.app = app;

    public Institution Institution { get; private set; } = null!;

    /// <summary>With topics, lectures, students.</summary>
    public Course Course { get; private set; } = null!;

    /// <summary>Of the same teacher and grade; empty, nobody has asked to join.</summary>
    public Course OpenCourse { get; private set; } = null!;

    public Topic Topic { get; private set; } = null!;

    public Topic EmptyTopic { get; private set; } = null!;

    /// <summary>Bought by both students.</summary>
    public Lecture Lecture { get; private set; } = null!;

    /// <summary>On sale, not bought.</summary>
    public Lecture FreshLecture { get; private set; } = null!;

    public Video Video { get; private set; } = null!;

    public Material Material { get; private set; } = null!;

    /// <summary>Is in the course and has money.</summary>
    public Student Learner { get; private set; } = null!;

    /// <summary>The same, but may not act.</summary>
    public Student Suspended { get; private set; } = null!;

    /// <summary>A second assistant, whom nobody needs.</summary>
    public Assistant SpareAssistant { get; private set; } = null!;

    public Enrollment Pending { get; private set; } = null!;

    public Purchase Purchase { get; private set; } = null!;

    public Purchase SuspendedPurchase { get; private set; } = null!;

    public RechargeCode Code { get; private set; } = null!;

    public int AreaId { get; private set; }

    public int GovernorateId { get; private set; }

    public int SchoolTypeId { get; private set; }

    /// <param name="app">Whose database it is made in.</param>
    /// <param name="grade">Of the course and the students.</param>
    /// <param name="holding">How much there is.</param>
    /// <param name="institution">Of the course and the administrator.</param>
    public static async Task<Scene> MakeAsync(LmsApp app, Grade? grade = null, Holding holding = Holding.Work, Institution? institution = null)
    {
        var scene = new Scene(app);
        await scene.AddContentAsync(grade, institution);
        await scene.AddPeopleAsync();
        if (holding >= Holding.Work)
            await scene.AddWorkAsync();
        if (holding >= Holding.Records)
            await scene.AddRecordsAsync();
        return scene;
    }

    public User UserOf(Who who) => users[who];

    public Notification NoticeOf(Who who) => notices[who];

    /// <summary>A client that speaks as this person of the scene.</summary>
    public async Task<HttpClient> ClientOf(Who who)
    {
        if (!clients.TryGetValue(who, out var client))
            clients[who] = client = who == Who.Anonymous ? app.CreateClient() : await app.SignedInAs(users[who].UserName!);
        return client;
    }

    private async Task AddContentAsync(Grade? grade, Institution? institution)
    {
        var given = app.Given;
        Institution = institution ?? (await given.Usual()).Institution;
        Course = await given.Course(grade: grade, institution: Institution);
        OpenCourse = await given.Course(Course.Teacher, grade, institution: Institution);
        Topic = await given.Topic(Course);
        EmptyTopic = await given.Topic(Course, order: 2);
        Lecture = await given.Lecture(Topic, price: 50m);
        FreshLecture = await given.Lecture(Topic, price: 30m, discount: 10m, order: 2);
        Video = await given.Video(Lecture);
        Material = await given.Material(Lecture);
        var sheet = Samples.Pdf((int)Material.File.Length);
        await app.Services.GetRequiredService<IFiles>().WriteAsync(Material.FileId, new MemoryStream(sheet), CancellationToken.None);
    }

    private async Task AddPeopleAsync()
    {
        var given = app.Given;
        var grade = Course.Grade;
        Learner = await given.Student(balance: 500m, grade: grade);
        Suspended = await given.Student(balance: 500m, isActive: false, status: StudentStatus.Suspended, grade: grade);
        SpareAssistant = await given.Assistant(Course.Teacher);
        await given.Enrollment(Learner, Course);
        await given.Enrollment(Suspended, Course);
        Pending = await given.Enrollment(await given.Student(grade: grade), Course, EnrollmentStatus.Pending);
        Purchase = await given.Purchase(Learner, Lecture);
        SuspendedPurchase = await given.Purchase(Suspended, Lecture);
        await given.VideoProgress(Learner, Video);
        await given.BalanceTransaction(Learner);
        var usual = await given.Usual();
        AreaId = usual.Area.Id;
        GovernorateId = usual.Area.GovernorateId;
        SchoolTypeId = (await given.Division()).SchoolTypes[0].Id;

        users[Who.Student] = Learner.User;
        users[Who.SuspendedStudent] = Suspended.User;
        users[Who.Teacher] = Course.Teacher.User;
        users[Who.Assistant] = (await given.Assistant(Course.Teacher)).User;
        users[Who.Instructor] = await given.Instructor(Course);
        users[Who.InstitutionAdmin] = await given.InstitutionAdmin(Institution);
        users[Who.SiteOwner] = await given.SiteOwner();
        users[Who.InactiveTeacher] = (await given.Teacher(isActive: false)).User;
        Code = await given.RechargeCode(createdBy: users[Who.SiteOwner]);
        foreach (var (who, user) in users)
            notices[who] = await given.Notification(user);
    }
}
