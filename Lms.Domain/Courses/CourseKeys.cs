using System.Security.Cryptography;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Institutions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Courses;

/// <summary>Finds new courses their institution and their key.</summary>
internal static class CourseKeys
{
    /// <summary>Neither vowels nor look-alikes, so that no key reads as a word or is mistyped.</summary>
    private const string Alphabet = "BCDFGHJKLMNPQRSTVWXZ23456789";

    private const int Length = 6;

    /// <summary>
    /// The institution of the teacher (the oldest one when their account belongs to none) and a free key
    /// <c>course-v1:ORG+Cxxxxxx+YEAR</c> in it.
    /// </summary>
    /// <exception cref="RefusedException">There is no institution at all.</exception>
    public static async Task<(int InstitutionId, string Key)> NewAsync(ILmsDb db, int teacherId, DateTimeOffset now, CancellationToken ct)
    {
        var home = await db.Set<Institution>()
            .OrderBy(one => db.Set<Teacher>().Any(teacher => teacher.Id == teacherId && teacher.User.InstitutionId == one.Id) ? 0 : 1).ThenBy(one => one.Id)
            .Select(one => new { one.Id, one.Acronym }).FirstOrDefaultAsync(ct)
            .OrRefuseAsync(CourseRefusals.NoInstitution);
        while (true)
        {
            var key = $"course-v1:{home.Acronym}+C{RandomNumberGenerator.GetString(Alphabet, Length)}+{now.Year:D4}";
            if (!await db.Set<Course>().AnyAsync(course => course.Key == key, ct))
                return (home.Id, key);
        }
    }
}
