using System.Text.Encodings.Web;
using System.Text.Json;
using Lms.Domain.Access;
using Lms.Domain.AttemptRecords;
using Lms.Domain.Common;
using Lms.Domain.ContentRecords;
using Lms.Domain.Courses;
using Lms.Domain.Dashboards;
using Lms.Domain.Enrollments;
using Lms.Domain.ExamAnalytics;
using Lms.Domain.Finding;
using Lms.Domain.Gradebook;
using Lms.Domain.Grading;
using Lms.Domain.Invigilation;
using Lms.Domain.Lectures;
using Lms.Domain.Lessons;
using Lms.Domain.LiveClasses;
using Lms.Domain.Materials;
using Lms.Domain.Notes;
using Lms.Domain.Outline;
using Lms.Domain.Purchases;
using Lms.Domain.QuestionImports;
using Lms.Domain.Questions;
using Lms.Domain.Sittings;
using Lms.Domain.TaughtStudents;
using Lms.Web.Tests.Contracts.Calls;
using Lms.Web.Tests.Security;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Domain.Access;

/// <summary>What pages and the other dialects ask: an assistant limited to another course learns nothing of this one, and one limited to it reads it.</summary>
public sealed class LimitedReadingTests(AssistantScopeTests.Stage app) : IClassFixture<AssistantScopeTests.Stage>
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private delegate Task<string> Reading(Scene scene, Lms.Domain.Accounts.User user);

    private static IReadOnlyDictionary<string, Func<AssistantScopeTests.Stage, Reading>> Readings { get; } = new Dictionary<string, Func<AssistantScopeTests.Stage, Reading>>
    {
        ["dashboard"] = Of((GetAssistantDashboard verb, Actor actor, Scene _) => verb.Handle(actor, default)),
        ["students"] = Of((ListStudentsOfTeacher verb, Actor actor, Scene _) => verb.Handle(actor, Input.Of(new TaughtStudentFilter()), PageRequest.All, default)),
        ["student"] = Of((GetStudentForStaff verb, Actor actor, Scene scene) => verb.Handle(actor, scene.Learner.Id, default)),
        ["student's progress"] = Of((GetStudentProgressForStaff verb, Actor actor, Scene scene) => verb.Handle(actor, scene.Learner.Id, default)),
        ["finding a course"] = Of((FindCoursesAndPeople verb, Actor actor, Scene scene) => verb.Handle(actor, scene.Course.Name, default)),
        ["finding a student"] = Of((FindCoursesAndPeople verb, Actor actor, Scene scene) => verb.Handle(actor, scene.Learner.Code, default)),
        ["gradebook"] = Of((ReadGradebookHead verb, Actor actor, Scene scene) => verb.Handle(actor, scene.Course.Id, default)),
        ["gradebook's rows"] = Of((ReadGradebookRows verb, Actor actor, Scene scene) => verb.Handle(actor, scene.Course.Id, new GradebookFilter(EnrollmentStatus.Approved), PageRequest.All, default)),
        ["history of a grade"] = Of((ReadGradeHistory verb, Actor actor, Scene scene) => verb.Handle(actor, GradedWork.Quiz, scene.Quiz.Id, scene.Learner.Id, default)),
        ["outline"] = Of((GetCourseOutline verb, Actor actor, Scene scene) => verb.Handle(actor, scene.Course.Id, default)),
        ["lectures"] = Of((ListTaughtLectures verb, Actor actor, Scene _) => verb.Handle(actor, default)),
        ["materials of a course"] = Of((ListMaterialsOfCourse verb, Actor actor, Scene scene) => verb.Handle(actor, scene.Course.Id, PageRequest.All, default)),
        ["console"] = Of((WatchExam verb, Actor actor, Scene scene) => verb.Handle(actor, scene.Quiz.Id, ConsoleShow.Running, PageRequest.All, default)),
        ["analysis"] = Of((GetExamAnalysis verb, Actor actor, Scene scene) => verb.Handle(actor, scene.Quiz.Id, default)),
        ["receipt"] = Of((GetReceipt verb, Actor actor, Scene scene) => verb.Handle(actor, scene.Attempt.Id, default)),
        ["ending access"] = Of((ListExpiringAccess verb, Actor actor, Scene _) => verb.Handle(actor, Input.Of(new ExpiringFilter { Days = 365 }), PageRequest.All, default)),
        ["tree of questions"] = Of((GetBankTree verb, Actor actor, Scene _) => verb.Handle(actor, default)),
        ["file of questions"] = Of(async (ExportQuestions verb, Actor actor, Scene scene) => System.Text.Encoding.UTF8.GetString((await verb.Handle(actor, [scene.Question.Id], QuestionFormat.Csv, default)).Bytes)),
        ["hardest questions"] = Of((ListHardestQuestions verb, Actor actor, Scene _) => verb.Handle(actor, default)),
        ["attempt records"] = Of((ListAttemptRecords verb, Actor actor, Scene _) => verb.Handle(actor, Input.Of(new AttemptRecordFilter()), new PageRequest(0, 100), default)),
        ["attempt record"] = Of((GetAttemptRecord verb, Actor actor, Scene scene) => verb.Handle(actor, scene.Attempt.Id, default)),
        ["content records"] = Of(async (ListContentRecords verb, Actor actor, Scene scene) => (await verb.Handle(actor, Input.Of(new ContentRecordFilter()), new PageRequest(0, 100), default)).Records.Items.Select(row => row.CourseId == scene.Course.Id ? scene.Course.Name : null)),
        ["notes"] = Of((ListNotes verb, Actor actor, Scene scene) => verb.Handle(actor, new NoteFilter(LectureId: scene.Lecture.Id), default)),
        ["live classes"] = Of((ListLiveClasses verb, Actor actor, Scene _) => verb.Handle(actor, new LiveClassFilter(), PageRequest.All, default)),
        ["lessons"] = Of(async (ListLessonRecords verb, Actor actor, Scene scene) => (await verb.Handle(actor, scene.Course.PublicId, default)).Select(_ => scene.Course.Name)),
    };

    public static TheoryData<string> Names => [.. Readings.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task LimitedElsewhere_LearnsNothing_LimitedHere_ReadsAsEverybody(string name)
    {
        var reading = Readings[name](app);
        var elsewhere = await reading(app.Own, app.Elsewhere.User);
        Assert.All(app.Names, secret => Assert.DoesNotContain(secret, elsewhere, StringComparison.Ordinal));
        var here = await reading(app.Own, app.Here.User);
        var full = await reading(app.Own, app.Own.UserOf(Who.Assistant));
        Assert.Equal(app.Names.Where(secret => full.Contains(secret, StringComparison.Ordinal)), app.Names.Where(secret => here.Contains(secret, StringComparison.Ordinal)));
        Assert.DoesNotContain("refused", here, StringComparison.Ordinal);
    }

    private static Func<AssistantScopeTests.Stage, Reading> Of<TVerb, TAnswer>(Func<TVerb, Actor, Scene, Task<TAnswer>> read)
        where TVerb : IUseCase => app => async (scene, user) =>
    {
        try
        {
            return JsonSerializer.Serialize(await app.As<TVerb, TAnswer>(user, (verb, actor) => read(verb, actor, scene)), Plain);
        }
        catch (RefusedException refused)
        {
            return $"refused: {refused.Refusal.Sentence}";
        }
    };
}
