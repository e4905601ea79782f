using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.OwnRecords;
using Lms.Domain.Purchases;
using Lms.Domain.VideoMarks;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.VideoMarks;

public sealed class VideoMarkTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Marks_AreListedInTheirOrder_AndOnlyToTheirStudent()
    {
        var (student, video) = await Watcher();
        var later = await Mark(student, video, 90, "  The second law ");
        var earlier = await Mark(student, video, 12, string.Empty);
        Assert.Equal("The second law", later.Text);
        Assert.Equal([earlier, later], await List(student, video));

        var other = await app.Given.Student();
        await app.Given.Purchase(other, video.Lecture);
        Assert.Empty(await List(other, video));
        Assert.Equal([later.Id, earlier.Id], (await app.As(student.User, (CollectOwnRecords verb, Actor actor) => verb.Handle(actor, default))).Student!.VideoMarks.Select(mark => mark.Id));
    }

    [Fact]
    public async Task Delete_IsForOnesOwn()
    {
        var (student, video) = await Watcher();
        var mark = await Mark(student, video, 5, "Mine");
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(async () => await Delete(await app.Given.Student(), mark.Id)));
        await Delete(student, mark.Id);
        Assert.Empty(await List(student, video));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Delete(student, mark.Id)));
    }

    [Fact]
    public async Task Mark_WithoutAccess_IsRefused_AndMistakesAreSaid()
    {
        var (student, video) = await Watcher();
        Assert.Equal(LectureAccess.Missing, await Acting.Refused(async () => await Mark(await app.Given.Student(), video, 5, "Mine")));
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => app.As(video.Lecture.Topic.Course.Teacher.User, (ListVideoMarks verb, Actor actor) => verb.Handle(actor, video.Id, default))));
        var refused = await Acting.Refused(() => Mark(student, video, -1, new string('a', VideoMark.MaxTextLength + 1)));
        Assert.Equal(["at_seconds", "text"], refused.Complaints!.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Mark_BeyondTheMost_IsRefused()
    {
        var (student, video) = await Watcher();
        await app.InDb(db =>
        {
            db.AddRange(Enumerable.Range(0, VideoMark.Most).Select(second => new VideoMark { StudentId = student.Id, VideoId = video.Id, AtSeconds = second, Text = string.Empty, CreatedAt = Given.Now }));
            return db.SaveChangesAsync();
        });
        Assert.Equal(VideoMarkRefusals.TooMany, await Acting.Refused(() => Mark(student, video, 5, "One more")));
    }

    private async Task<(Student Student, Video Video)> Watcher()
    {
        var video = await app.Given.Video();
        var student = await app.Given.Student();
        await app.Given.Purchase(student, video.Lecture);
        return (student, video);
    }

    private Task<VideoMarkSummary> Mark(Student student, Video video, int at, string text) =>
        app.As(student.User, (MarkVideo verb, Actor actor) => verb.Handle(actor, video.Id, Input.Of(new VideoMarkDraft { AtSeconds = at, Text = text }), default));

    private Task<IReadOnlyList<VideoMarkSummary>> List(Student student, Video video) => app.As(student.User, (ListVideoMarks verb, Actor actor) => verb.Handle(actor, video.Id, default));

    private Task Delete(Student student, int id) => app.As(student.User, async (DeleteVideoMark verb, Actor actor) =>
    {
        await verb.Handle(actor, id, default);
        return true;
    });
}
