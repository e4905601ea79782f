using Lms.Domain.Accounts;
using Lms.Domain.Courses;
using Lms.Domain.LiveClasses;
using Lms.Domain.Notes;
using Lms.Domain.Visits;

namespace Lms.Web.Tests.Support;

/// <summary>Live classes, notes, and who was there.</summary>
public sealed partial class Given
{
    /// <summary>A class of an hour that is over unless said otherwise.</summary>
    public async Task<LiveClass> LiveClass(Lecture? lecture = null, LiveClassKind kind = LiveClassKind.VideoConference, DateTimeOffset? startsAt = null)
    {
        lecture ??= await Lecture();
        var row = new LiveClass
        {
            LectureId = lecture.Id,
            Lecture = lecture,
            Kind = kind,
            Title = $"Live class {Number()}",
            Provider = LiveClassProvider.Zoom,
            MeetingNumber = "81234567890",
            JoinUrl = "https://zoom.example/j/81234567890",
            Password = "open sesame",
            AccessToken = "secret token",
            ChatUrl = "https://chat.example/1",
            CreatedAt = Now,
            UpdatedAt = Now,
        };
        row.Plan(startsAt ?? Now.AddDays(-1), 60);
        return await Store(row);
    }

    /// <summary>Somebody was there for forty minutes.</summary>
    public async Task<LiveAttendance> Attendance(LiveClass live, Student student, int minutesLate = 5)
    {
        var row = new LiveAttendance { LiveClassId = live.Id, LiveClass = live, StudentId = student.Id, Student = student };
        row.Confirm([(live.StartsAt.AddMinutes(minutesLate), live.StartsAt.AddMinutes(minutesLate + 40))]);
        return await Store(row);
    }

    public async Task<Note> Note(Lecture? lecture = null, bool isActive = true)
    {
        lecture ??= await Lecture();
        return await Store(new Note { LectureId = lecture.Id, Lecture = lecture, Title = $"Note {Number()}", Body = "<p>Read me.</p>", Order = 1, IsActive = isActive, CreatedAt = Now, UpdatedAt = Now });
    }

    /// <summary>Somebody opened a material, a note or a stream.</summary>
    public Task<ContentVisit> Visit(ContentVisit visit) => Store(visit);
}
