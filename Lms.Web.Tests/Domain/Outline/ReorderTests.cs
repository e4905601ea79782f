using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Outline;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Outline;

public sealed class ReorderTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Topics_TakeTheOrderGiven()
    {
        var course = await app.Given.Course();
        var (a, b, c) = (await app.Given.Topic(course), await app.Given.Topic(course), await app.Given.Topic(course, order: 5));
        await Topics(course.Teacher.User, course.Id, c.Id, a.Id, b.Id);
        Assert.Equal([c.Id, a.Id, b.Id], await app.InDb(db => db.Set<Topic>().Where(row => row.CourseId == course.Id).OrderBy(row => row.Order).Select(row => row.Id).ToListAsync()));
    }

    [Fact]
    public async Task Lectures_MayBeDraggedInFromAnotherTopic()
    {
        var course = await app.Given.Course();
        var (here, there) = (await app.Given.Topic(course), await app.Given.Topic(course));
        var (a, b) = (await app.Given.Lecture(here), await app.Given.Lecture(there));
        await Lectures(course.Teacher.User, here.Id, b.Id, a.Id);
        var rows = await app.InDb(db => db.Set<Lecture>().AsNoTracking().Where(row => row.TopicId == here.Id).OrderBy(row => row.Order).ToListAsync());
        Assert.Equal([(b.Id, 1), (a.Id, 2)], rows.Select(row => (row.Id, row.Order)));
    }

    [Fact]
    public async Task Videos_MayBeDraggedInFromAnotherLecture()
    {
        var (here, there) = (await app.Given.Lecture(), (Lecture?)null);
        there = await app.Given.Lecture(here.Topic);
        var (a, b) = (await app.Given.Video(here), await app.Given.Video(there));
        await Videos(here.Topic.Course.Teacher.User, here.Id, b.Id, a.Id);
        Assert.Equal([b.Id, a.Id], await app.InDb(db => db.Set<Video>().Where(row => row.LectureId == here.Id).OrderBy(row => row.Order).Select(row => row.Id).ToListAsync()));
    }

    [Fact]
    public async Task IncompleteDoubledOrForeign_Is400AndChangesNothing()
    {
        var topic = await app.Given.Topic();
        var (a, b) = (await app.Given.Lecture(topic, order: 1), await app.Given.Lecture(topic, order: 2));
        var foreign = await app.Given.Lecture();
        var teacher = topic.Course.Teacher.User;
        const string Incomplete = "The order must name everything in this place exactly once.";
        Assert.Equal(Incomplete, Said(await Acting.Refused(() => Lectures(teacher, topic.Id, b.Id))));
        Assert.Equal(Incomplete, Said(await Acting.Refused(() => Lectures(teacher, topic.Id, b.Id, a.Id, b.Id))));
        Assert.Equal($"Invalid pk \"{foreign.Id}\" - object does not exist.", Said(await Acting.Refused(() => Lectures(teacher, topic.Id, b.Id, foreign.Id, a.Id))));
        Assert.Equal("This field is required.", Said(await Acting.Refused(() => app.As(teacher, async (ReorderLectures verb, Actor actor) =>
        {
            await verb.Handle(actor, topic.Id, Input.Of(new OrderDraft()), CancellationToken.None);
            return true;
        }))));
        Assert.Equal([a.Id, b.Id], await app.InDb(db => db.Set<Lecture>().Where(row => row.TopicId == topic.Id).OrderBy(row => row.Order).Select(row => row.Id).ToListAsync()));
    }

    [Fact]
    public async Task OthersPlaces_AreRefused()
    {
        var video = await app.Given.Video();
        var lecture = video.Lecture;
        var stranger = (await app.Given.Teacher()).User;
        var assistant = (await app.Given.Assistant(lecture.Topic.Course.Teacher)).User;
        Assert.Equal(CourseRefusals.NotYours, await Acting.Refused(() => Topics(stranger, lecture.Topic.CourseId, lecture.TopicId)));
        Assert.Equal(CourseRefusals.NotYours, await Acting.Refused(() => Lectures(stranger, lecture.TopicId, lecture.Id)));
        Assert.Equal(CourseRefusals.NotYours, await Acting.Refused(() => Videos(stranger, lecture.Id, video.Id)));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Topics(stranger, 99_999_999)));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Lectures(stranger, 99_999_999)));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Videos(stranger, 99_999_999)));
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => Videos(assistant, lecture.Id, video.Id)));
    }

    private static string Said(Refusal refusal) => refusal.Complaints["ids"].Single().Sentence;

    private static Input<OrderDraft> Order(int[] ids) => Input.Of(new OrderDraft { Ids = Maybe<IReadOnlyList<int>?>.Of(ids) });

    private Task<bool> Topics(User user, int courseId, params int[] ids) => app.As(user, async (ReorderTopics verb, Actor actor) =>
    {
        await verb.Handle(actor, courseId, Order(ids), CancellationToken.None);
        return true;
    });

    private Task<bool> Lectures(User user, int topicId, params int[] ids) => app.As(user, async (ReorderLectures verb, Actor actor) =>
    {
        await verb.Handle(actor, topicId, Order(ids), CancellationToken.None);
        return true;
    });

    private Task<bool> Videos(User user, int lectureId, params int[] ids) => app.As(user, async (ReorderVideos verb, Actor actor) =>
    {
        await verb.Handle(actor, lectureId, Order(ids), CancellationToken.None);
        return true;
    });
}
