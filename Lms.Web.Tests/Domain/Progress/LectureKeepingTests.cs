using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Progress;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Progress;

public sealed class LectureKeepingTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Notes_AreKeptAndReplaced_BesideTheBookmark()
    {
        var lecture = await app.Given.Lecture();
        var student = await app.Given.Student();
        Assert.Equal(("First", false), Kept(await Save(student.User, lecture.Id, "First")));
        Assert.Equal(("First", true), Kept(await Bookmark(student.User, lecture.Id, true)));
        Assert.Equal(("First", true), Kept(await Bookmark(student.User, lecture.Id, true)));
        Assert.Equal((string.Empty, true), Kept(await Save(student.User, lecture.Id, string.Empty)));
        Assert.Equal((string.Empty, false), Kept(await Bookmark(student.User, lecture.Id, false)));
        Assert.Equal(1, await app.InDb(db => db.Set<LessonProgress>().CountAsync(row => row.StudentId == student.Id)));
    }

    [Fact]
    public async Task Notes_FromTwoPagesAtOnce_MakeOneRow()
    {
        var lecture = await app.Given.Lecture();
        var student = await app.Given.Student();
        await Task.WhenAll(Save(student.User, lecture.Id, "One"), Bookmark(student.User, lecture.Id, true), Save(student.User, lecture.Id, "Two"));
        var row = await app.InDb(db => db.Set<LessonProgress>().SingleAsync(one => one.StudentId == student.Id));
        Assert.True(row.IsBookmarked);
        Assert.Contains(row.Notes, new[] { "One", "Two" });
    }

    [Fact]
    public async Task Notes_Refusals()
    {
        var lecture = await app.Given.Lecture();
        var hidden = await app.Given.Lecture(isVisible: false);
        var student = await app.Given.Student();
        var tooLong = await Acting.Refused(() => Save(student.User, lecture.Id, new string('x', SaveLectureNotes.Longest + 1)));
        Assert.Equal("Ensure this field has no more than 20000 characters.", tooLong.Complaints["notes"].Single().Sentence);
        Assert.Equal("This field may not be null.", (await Acting.Refused(() => Save(student.User, lecture.Id, null))).Complaints["notes"].Single().Sentence);
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Save(student.User, hidden.Id, "x")));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Bookmark(student.User, 99_999_999, true)));
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => Save(lecture.Topic.Course.Teacher.User, lecture.Id, "x")));
    }

    [Fact]
    public async Task Bookmarks_AreListedNewestFirstWithTheirAccess()
    {
        var student = await app.Given.Student();
        var older = await app.Given.Lecture();
        var newer = await app.Given.Lecture();
        var purchase = await app.Given.Purchase(student, older);
        await Save(student.User, older.Id, "Mine");
        await Bookmark(student.User, older.Id, true);
        await Bookmark(student.User, newer.Id, true);
        await Save(student.User, (await app.Given.Lecture()).Id, "Not bookmarked");
        await app.Given.LessonProgress(lecture: newer);

        Page<BookmarkSummary>? page = null;
        var commands = await app.CountSql(async () => page = await Bookmarks(student.User, new PageRequest(Limit: 1)));
        Assert.True(commands.Count <= 2, string.Join("\n\n", commands));
        Assert.Equal((2, newer.Id), (page!.Count, page.Items.Single().LectureId));
        var second = (await Bookmarks(student.User, new PageRequest(Search: older.Name))).Items.Single();
        Assert.Equal((older.Id, true, purchase.EffectiveExpiry, older.Topic.Course.Name), (second.LectureId, second.HasNotes, second.AccessEnds, second.CourseName));
    }

    private static (string, bool) Kept(LectureKeepsake row) => (row.Notes, row.IsBookmarked);

    private Task<LectureKeepsake> Save(User user, int lectureId, string? notes) =>
        app.As(user, (SaveLectureNotes verb, Actor actor) => verb.Handle(actor, lectureId, Input.Of(new NotesDraft { Notes = notes }), CancellationToken.None));

    private Task<LectureKeepsake> Bookmark(User user, int lectureId, bool on) =>
        app.As(user, (BookmarkLecture verb, Actor actor) => verb.Handle(actor, lectureId, on, CancellationToken.None));

    private Task<Page<BookmarkSummary>> Bookmarks(User user, PageRequest request) =>
        app.As(user, (ListBookmarks verb, Actor actor) => verb.Handle(actor, request, CancellationToken.None));
}
