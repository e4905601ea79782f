using System.Text;
using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Enrollments;
using Lms.Domain.Completion;
using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.LiveClasses;

/// <summary>What became of a line.</summary>
public enum AttendanceVerdict
{
    Accepted,
    UnknownPerson,
    NotInTheCourse,
    UnreadableTime,
    LeftBeforeJoining,
    OutsideTheClass,

    /// <summary>The same stay stands in the file twice; it counts once.</summary>
    Repeated,
}

/// <summary>A line and what became of it.</summary>
public sealed record JudgedLine(AttendanceLine Line, AttendanceVerdict Verdict, string? Name);

/// <summary>A provider's list on its way in.</summary>
public sealed record AttendanceDraft
{
    /// <summary>CSV in UTF-8, as <see cref="AttendanceSheet"/> reads it.</summary>
    public Maybe<Upload?> File { get; init; }

    /// <summary>Says what would happen and changes nothing.</summary>
    public bool PreviewOnly { get; init; }
}

/// <summary>What became, or would become, of a provider's list.</summary>
/// <param name="Lines">Every line with its verdict.</param>
/// <param name="Students">How many students its good lines name.</param>
/// <param name="IsStored">False for a dry run.</param>
public sealed record AttendanceReport(IReadOnlyList<JudgedLine> Lines, int Students, bool IsStored);

/// <summary>
/// Takes over the provider's list of who was in a conference and when. It replaces, for each student named in it, what
/// was noted before, so that importing a file twice changes nothing. Every line gets a verdict; good lines count even
/// when others do not.
/// </summary>
public sealed class ImportAttendance(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <summary>Bytes of one list at most.</summary>
    public const long MostBytes = 1024 * 1024;

    private static readonly TimeSpan Around = TimeSpan.FromHours(2);

    private sealed record Person(int StudentId, string Name, bool IsIn);

    /// <exception cref="RefusedException">Unknown (404), another teacher's (403), no list at all (400), a stream or not begun yet (400).</exception>
    public async Task<AttendanceReport> Handle(Actor actor, int id, Input<AttendanceDraft> input, CancellationToken ct)
    {
        var live = await LiveClassReach.ToChangeAsync(db, actor, id, ct);
        var draft = input.Open(out var said);
        var lines = said.Present("file", draft.File, required: true) ? await ReadAsync(draft.File.Value!, said, ct) : [];
        said.Refuse();
        var now = clock.Now();
        if (live.Kind == LiveClassKind.LiveStream)
            throw LiveClassRefusals.NoAttendance.Thrown();
        if (now < live.StartsAt)
            throw LiveClassRefusals.NotStarted.Thrown();

        var people = await PeopleAsync(live.LectureId, lines, ct);
        var seen = new HashSet<(int, DateTimeOffset, DateTimeOffset)>();
        var judged = lines.Select(line => Judge(live, line, people.GetValueOrDefault(Key(line.Person)), seen)).ToList();
        var accepted = judged.Where(line => line.Verdict == AttendanceVerdict.Accepted).Select(line => (people[Key(line.Line.Person)].StudentId, line.Line)).ToLookup(pair => pair.StudentId, pair => pair.Line);
        if (!draft.PreviewOnly)
            await StoreAsync(actor, live, accepted, now, ct);
        return new AttendanceReport(judged, accepted.Count, !draft.PreviewOnly);
    }

    private static async Task<IReadOnlyList<AttendanceLine>> ReadAsync(Upload file, Complaints said, CancellationToken ct)
    {
        if (file.Length > MostBytes)
        {
            said.Add("file", "too_large", "The list is too large.");
            return [];
        }

        using var reader = new StreamReader(file.Open(), Encoding.UTF8);
        var lines = AttendanceSheet.Read(await reader.ReadToEndAsync(ct));
        if (lines.Count == 0)
            said.Add("file", "empty", "The submitted file is empty.");
        return lines;
    }

    private static string Key(string person) => User.Normalized(person);

    private static JudgedLine Judge(LiveClass live, AttendanceLine line, Person? person, HashSet<(int, DateTimeOffset, DateTimeOffset)> seen)
    {
        var (joined, left) = (AttendanceSheet.Moment(line.Joined), AttendanceSheet.Moment(line.Left));
        return new JudgedLine(line, Verdict(), person?.Name);

        AttendanceVerdict Verdict() => person switch
        {
            null => AttendanceVerdict.UnknownPerson,
            { IsIn: false } => AttendanceVerdict.NotInTheCourse,
            _ when joined is null || left is null => AttendanceVerdict.UnreadableTime,
            _ when left < joined => AttendanceVerdict.LeftBeforeJoining,
            _ when joined < live.StartsAt - Around || left > live.EndsAt + Around => AttendanceVerdict.OutsideTheClass,
            _ => seen.Add((person.StudentId, joined.Value, left.Value)) ? AttendanceVerdict.Accepted : AttendanceVerdict.Repeated,
        };
    }

    private async Task<Dictionary<string, Person>> PeopleAsync(int lectureId, IReadOnlyList<AttendanceLine> lines, CancellationToken ct)
    {
        var names = lines.Select(line => Key(line.Person)).Distinct().ToList();
        var courseId = await db.Set<Courses.Lecture>().Where(row => row.Id == lectureId).Select(row => row.Topic.CourseId).SingleAsync(ct);
        var rows = await db.Set<Student>().AsNoTracking().Where(row => names.Contains(row.Code) || names.Contains(row.User.NormalizedUserName!) || names.Contains(row.User.NormalizedEmail!)).Select(row => new
        {
            row.Code,
            row.User.NormalizedUserName,
            row.User.NormalizedEmail,
            Person = new Person(row.Id, row.NameAr, db.Set<Enrollment>().Any(one => one.StudentId == row.Id && one.LiveCourseId == courseId && one.Status == EnrollmentStatus.Approved)),
        }).ToListAsync(ct);
        return names.Select(name => (name, rows.Find(row => row.Code == name || row.NormalizedUserName == name || row.NormalizedEmail == name)?.Person))
            .Where(pair => pair.Person is not null).ToDictionary(pair => pair.name, pair => pair.Person!);
    }

    private Task<bool> StoreAsync(Actor actor, LiveClass live, ILookup<int, AttendanceLine> accepted, DateTimeOffset now, CancellationToken ct) => db.InTransaction(
        async () =>
        {
            var ids = accepted.Select(own => own.Key).ToList();
            var there = await db.Set<LiveAttendance>().Include(row => row.Visits).Where(row => row.LiveClassId == live.Id && ids.Contains(row.StudentId)).ToDictionaryAsync(row => row.StudentId, ct);
            foreach (var own in accepted)
            {
                if (!there.TryGetValue(own.Key, out var attendance))
                    db.Set<LiveAttendance>().Add(attendance = new LiveAttendance { LiveClassId = live.Id, StudentId = own.Key });
                attendance.Confirm([.. own.Select(line => (AttendanceSheet.Moment(line.Joined)!.Value, AttendanceSheet.Moment(line.Left)!.Value))]);
            }

            db.Note(actor, now, "live_class.attendance", "live_class", live.Id, $"Imported the attendance of {live.Title}: {ids.Count} students.");
            await db.SaveAsync(ct);
            foreach (var studentId in ids)
                await LectureCompletion.NoteAsync(db, studentId, live.LectureId, now, ct);
            return true;
        },
        ct);
}
