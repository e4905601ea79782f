using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.CourseTeams;
using Lms.Domain.Institutions;
using Lms.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Accounts;

/// <summary>Looks up who an account is, with one command.</summary>
public sealed class FindStanding(ILmsDb db) : IUseCase
{
    /// <summary>The standing as seen from one of the account's sessions, or from none; null when no such account exists.</summary>
    public async Task<Standing?> Handle(int userId, Guid? sessionId, CancellationToken ct)
    {
        var row = await db.Set<User>().AsNoTracking().Where(user => user.Id == userId).Select(user => new
        {
            user.Name,
            user.IsActive,
            user.IsSiteOwner,
            user.InstitutionId,
            user.Locale,
            user.TimeZone,
            user.SecurityStamp,
            StudentId = db.Set<Student>().Where(student => student.UserId == user.Id).Select(student => (int?)student.Id).FirstOrDefault(),
            TeacherId = db.Set<Teacher>().Where(teacher => teacher.UserId == user.Id).Select(teacher => (int?)teacher.Id).FirstOrDefault(),
            Assistant = db.Set<Assistant>().Where(assistant => assistant.UserId == user.Id)
                .Select(assistant => new { assistant.Id, assistant.TeacherId, assistant.Duties, assistant.IsLimitedToCourses, TeacherIsActive = assistant.Teacher.User.IsActive }).FirstOrDefault(),
            IsCourseTeam = db.Set<CourseTeamMember>().Any(member => member.UserId == user.Id),
            IsInstitutionStaff = db.Set<InstitutionStaff>().Any(staff => staff.UserId == user.Id && (staff.IsAdmin || staff.IsLegalAdmin || staff.IsSendAdmin || staff.IsDataAdmin)),
            Administered = db.Set<InstitutionStaff>().Where(staff => staff.UserId == user.Id && staff.IsAdmin).OrderBy(staff => staff.InstitutionId).Select(staff => staff.InstitutionId).ToList(),
            Courses = db.Set<AssistantCourse>().Where(one => one.Assistant.UserId == user.Id).OrderBy(one => one.CourseId).Select(one => one.CourseId).ToList(),
            Session = db.Set<Session>().Where(session => session.Id == sessionId && session.UserId == user.Id)
                .Select(session => new { session.EndedAt, session.LastSeenAt }).FirstOrDefault(),
        }).TagWith("standing").FirstOrDefaultAsync(ct);
        if (row is null)
            return null;

        var limits = row.TeacherId is null ? row.Assistant : null; // whoever teaches too acts as the teacher they are
        var roles = new List<Role>();
        Add(row.IsSiteOwner, Role.SiteOwner);
        Add(row.IsInstitutionStaff, Role.InstitutionAdmin);
        Add(row.IsCourseTeam, Role.Instructor);
        Add(row.TeacherId is not null, Role.Teacher);
        Add(row.Assistant is not null, Role.Assistant);
        Add(row.StudentId is not null, Role.Student);
        return new Standing(
            new Actor
            {
                UserId = userId,
                Name = row.Name,
                Roles = roles,
                StudentId = row.StudentId,
                TeacherId = row.TeacherId ?? row.Assistant?.TeacherId,
                AssistantId = row.Assistant?.Id,
                Duties = limits?.Duties ?? Duties.All,
                CourseIds = limits is { IsLimitedToCourses: true } ? row.Courses : null,
                InstitutionId = row.InstitutionId,
                AdministeredInstitutionIds = row.Administered,
                Locale = row.Locale,
                TimeZone = row.TimeZone,
                IsActive = row.IsActive,
            },
            row.SecurityStamp ?? string.Empty,
            row.Assistant?.TeacherIsActive ?? true)
        {
            SessionHasEnded = row.Session?.EndedAt is not null,
            SessionSeenAt = row.Session?.LastSeenAt,
        };

        void Add(bool holds, Role role)
        {
            if (holds)
                roles.Add(role);
        }
    }
}
