using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Structure;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Staff;

/// <summary>What may be said about a teacher.</summary>
public sealed record TeacherDraft
{
    private const int PhoneLength = 20;

    /// <summary>The account and the person.</summary>
    public StaffDraft Person { get; init; } = new();

    /// <summary>At most 20 characters.</summary>
    public Maybe<string?> SecondaryPhone { get; init; }

    public Maybe<string?> Biography { get; init; }

    /// <summary>An http or https address.</summary>
    public Maybe<string?> Facebook { get; init; }

    public Maybe<int?> SubjectId { get; init; }

    /// <summary>The grades taught; the list replaces the one there is.</summary>
    public Maybe<IReadOnlyList<int>?> GradeIds { get; init; }

    public Maybe<int?> VideoSecurityId { get; init; }

    /// <summary>Adds every complaint about what is not the account.</summary>
    internal async Task CheckAsync(ILmsDb db, Complaints said, CancellationToken ct)
    {
        said.Text("secondary_phone", SecondaryPhone, nullable: true, blank: true, max: PhoneLength);
        said.Text("biography", Biography, nullable: true, blank: true);
        if (Facebook.Value is not "")
            said.WebAddress("facebook", Facebook, nullable: true);
        if (SubjectId.Value is { } subject && !await db.Set<Subject>().AnyAsync(row => row.Id == subject, ct))
            said.NoSuchRow("subject_id", subject);
        if (VideoSecurityId.Value is { } plan && !await db.Set<VideoSecurity>().AnyAsync(row => row.Id == plan, ct))
            said.NoSuchRow("video_security_id", plan);
        if (!said.Present("grade_ids", GradeIds) || GradeIds.Value is not { Count: > 0 } grades)
            return;
        var known = await db.Set<Grade>().Where(row => grades.Contains(row.Id)).Select(row => row.Id).ToListAsync(ct);
        if (grades.Except(known).Select(id => (int?)id).FirstOrDefault() is { } unknown)
            said.NoSuchRow("grade_ids", unknown);
    }

    /// <summary>Takes over what was sent of a draft that has been checked; a blank text counts as none.</summary>
    internal async Task ApplyAsync(ILmsDb db, Teacher teacher, CancellationToken ct)
    {
        teacher.Phone = Person.Phone.Or(teacher.Phone)!;
        teacher.Gender = Wording.Parse<Gender>(Person.Gender.Value) ?? teacher.Gender;
        teacher.SecondaryPhone = NotBlank(SecondaryPhone.Or(teacher.SecondaryPhone));
        teacher.Biography = NotBlank(Biography.Or(teacher.Biography));
        teacher.Facebook = NotBlank(Facebook.Or(teacher.Facebook));
        teacher.SubjectId = SubjectId.Or(teacher.SubjectId);
        teacher.VideoSecurityId = VideoSecurityId.Or(teacher.VideoSecurityId);
        if (GradeIds.Value is not { } grades)
            return;
        teacher.Grades.Clear();
        teacher.Grades.AddRange(await db.Set<Grade>().Where(row => grades.Contains(row.Id)).ToListAsync(ct));
    }

    private static string? NotBlank(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
