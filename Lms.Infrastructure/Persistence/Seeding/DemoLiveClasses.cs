using Lms.Domain.Courses;
using Lms.Domain.LiveClasses;
using Lms.Domain.Notes;
using Lms.Domain.Visits;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>In each course a class that is over, with who came, a stream, a class to come, and a note to read.</summary>
internal static class DemoLiveClasses
{
    private const int Minutes = 60;

    private const string HowToRead = "<p>Watch first, then read, then try the exercises <strong>without</strong> looking.</p>"
        + "<h2>Before you watch</h2><ul><li>Take a sheet of paper and a pencil.</li><li>Write down what you know already.</li></ul>"
        + "<h2>While you watch</h2><p>Stop after every example and solve it yourself. If your answer differs, look for the first line that differs, not for the last.</p>"
        + "<h2>Afterwards</h2><ol><li>Read the summary.</li><li>Do the homework.</li><li>Bring what you could not solve to the live class.</li></ol>";

    public static async Task AddAsync(DemoWorld world, CancellationToken ct)
    {
        var chance = new Random(908);
        foreach (var (course, number) in world.Courses.Keys.Order(StringComparer.Ordinal).Select((key, index) => (key, index)))
        {
            var lecture = world.Lectures(course)[0];
            var past = Class(world, lecture, LiveClassKind.VideoConference, "Questions before the midterm", world.Ago(6, 17), $"8123456789{number}");
            var stream = Class(world, lecture, LiveClassKind.LiveStream, "The chapter in an hour", world.Ago(4, 18), string.Empty);
            var next = Class(world, lecture, LiveClassKind.VideoConference, "Questions before the final", world.Ago(-3).AddHours(17), $"8223456789{number}");
            var note = new Note { LectureId = lecture.Id, Title = "How to read this lecture", Body = HowToRead, Order = 1, CreatedAt = world.Ago(40), UpdatedAt = world.Ago(40) };
            world.Db.AddRange(past, stream, next, note);
            await world.Db.SaveAsync(ct);
            foreach (var student in world.Approved.Where(row => row.Course == course).Select(row => row.Student).Order().Where(student => student == 1 || student % 3 != 0))
                Attend(world, student, lecture, (past, stream, note), chance);
        }

        await world.Db.SaveAsync(ct);
    }

    private static void Attend(DemoWorld world, int student, Lecture lecture, (LiveClass Past, LiveClass Stream, Note Note) to, Random chance)
    {
        var id = world.Students[student].Id;
        var joined = to.Past.StartsAt.AddMinutes(chance.Next(0, 12));
        var attendance = new LiveAttendance { LiveClassId = to.Past.Id, StudentId = id };
        attendance.Confirm(chance.Next(4) == 0
            ? [(joined, joined.AddMinutes(10)), (joined.AddMinutes(14), to.Past.EndsAt)]
            : [(joined, to.Past.EndsAt.AddMinutes(-chance.Next(0, 20)))]);
        world.Db.Add(attendance);
        if (chance.Next(2) == 0)
            world.Db.Add(ContentVisit.ToLiveClass(id, lecture.Id, to.Stream.Id, to.Stream.StartsAt.AddMinutes(chance.Next(5))));
        if (chance.Next(3) > 0)
            world.Db.Add(ContentVisit.ToNote(id, lecture.Id, to.Note.Id, world.Ago(5, 20, chance.Next(60))));
    }

    private static LiveClass Class(DemoWorld world, Lecture lecture, LiveClassKind kind, string title, DateTimeOffset startsAt, string meeting)
    {
        var isStream = kind == LiveClassKind.LiveStream;
        var row = new LiveClass
        {
            LectureId = lecture.Id,
            Kind = kind,
            Title = title,
            Description = isStream ? "Watch along and ask in the chat." : "Bring what you could not solve.",
            Provider = isStream ? LiveClassProvider.YouTube : LiveClassProvider.Zoom,
            MeetingNumber = meeting,
            JoinUrl = isStream ? "https://www.youtube.com/watch?v=M7lc1UVf-VE" : $"https://zoom.example/j/{meeting}",
            Password = isStream ? null : "algebra",
            ChatUrl = isStream ? "https://www.youtube.com/live_chat?v=M7lc1UVf-VE" : null,
            ShowsRecording = isStream,
            RecordingUrl = isStream ? "https://www.youtube.com/watch?v=M7lc1UVf-VE" : null,
            CreatedAt = world.Ago(30),
            UpdatedAt = world.Ago(30),
        };
        row.Plan(startsAt, Minutes);
        return row;
    }
}
