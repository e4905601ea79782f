using System.Net.Http.Json;
using Lms.Domain.Accounts;
using Lms.Domain.Courses;
using Lms.Domain.Quizzes;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Api.Progress;

/// <summary>A learner in a course whose first lecture they bought.</summary>
public sealed class ProgressScene
{
    public Course Course { get; private init; } = null!;

    public Lecture Lecture { get; private init; } = null!;

    public Student Student { get; private init; } = null!;

    public HttpClient Client { get; private init; } = null!;

    public string CourseId => Course.PublicId.ToString();

    public string LessonId => Lecture.PublicId.ToString();

    public string Path => $"/api/v1/education/progress/{CourseId}";

    public static async Task<ProgressScene> MakeAsync(LmsApp app)
    {
        var course = await app.Given.Course();
        var lecture = await app.Given.Lecture(await app.Given.Topic(course));
        var student = await app.Given.Student();
        await app.Given.Enrollment(student, course);
        await app.Given.Purchase(student, lecture);
        return new ProgressScene { Course = course, Lecture = lecture, Student = student, Client = await app.SignedInAs(student.User.UserName!) };
    }

    public Task<Answer> Put(object body) => Put(body, Client);

    public Task<Answer> Put(object body, HttpClient client) => Sent(client, JsonContent.Create(body));

    public async Task<Answer> Sent(HttpClient client, HttpContent content)
    {
        using var message = await client.PutAsync($"{Path}/lessons/{LessonId}", content);
        return new Answer(message.StatusCode, await message.Content.ReadAsStringAsync());
    }
}
