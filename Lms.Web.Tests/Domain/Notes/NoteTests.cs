using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Notes;
using Lms.Domain.Visits;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Notes;

public sealed class NoteTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task ANote_IsWritten_Cleaned_Read_AndDeleted()
    {
        var lecture = await app.Given.Lecture();
        var teacher = lecture.Topic.Course.Teacher.User;
        var made = await app.As(teacher, (CreateNote verb, Actor actor) => verb.Handle(actor, Input.Of(new NoteDraft { LectureId = lecture.Id, Title = "Signs", Body = "<p>Mind them.</p><script>alert(1)</script>" }), default));
        Assert.Equal(("<p>Mind them.</p>", 1), (made.Body, made.Summary.Order));
        var id = made.Summary.Id;
        Assert.Equal("Mind your signs", (await app.As(teacher, (UpdateNote verb, Actor actor) => verb.Handle(actor, id, Input.Of(new NoteDraft { Title = "Mind your signs" }), default))).Summary.Title);

        var student = await app.Given.Student();
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => app.As(student.User, (ReadNote verb, Actor actor) => verb.Handle(actor, id, default))));
        await app.Given.Purchase(student, lecture);
        Assert.Single(await app.As(student.User, (ListNotes verb, Actor actor) => verb.Handle(actor, new NoteFilter(LectureId: lecture.Id), default)));
        for (var times = 0; times < 2; times++)
            Assert.Equal("<p>Mind them.</p>", (await app.As(student.User, (ReadNote verb, Actor actor) => verb.Handle(actor, id, default))).Body);
        Assert.Equal(1, await app.InDb(db => db.Set<ContentVisit>().CountAsync(row => row.NoteId == id)));

        var stranger = (await app.Given.Teacher()).User;
        Assert.Equal(CourseRefusals.NotYours, await Acting.Refused(() => app.As(stranger, (DeleteNote verb, Actor actor) => verb.Handle(actor, id, default))));
        Assert.Equal("Mind your signs", await app.As(teacher, (DeleteNote verb, Actor actor) => verb.Handle(actor, id, default)));
        Assert.Empty(await app.As(teacher, (ListNotes verb, Actor actor) => verb.Handle(actor, new NoteFilter(LectureId: lecture.Id), default)));
        Assert.Equal(["lecture", "title", "body"], (await Acting.Refused(() => app.As(teacher, (CreateNote verb, Actor actor) => verb.Handle(actor, Input.Of(new NoteDraft()), default)))).Complaints.Keys);
    }
}
