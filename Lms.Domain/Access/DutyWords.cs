namespace Lms.Domain.Access;

/// <summary>Duties and templates as people say them: the English originals, which translations key on.</summary>
public static class DutyWords
{
    /// <summary>A duty's name.</summary>
    public static string Of(Duties duty) => duty switch
    {
        Duties.Enrollments => "Enrollment requests",
        Duties.Students => "Students and their access",
        Duties.Materials => "Materials",
        Duties.Questions => "Question bank",
        Duties.Work => "Homework and quizzes",
        Duties.Submissions => "Work that was handed in",
        Duties.Announcements => "Announcements",
        Duties.All => "Everything an assistant can do",
        _ => "Only looking at courses",
    };

    /// <summary>A template's name.</summary>
    public static string Of(DutyTemplate template) => template switch
    {
        DutyTemplate.Full => "Full assistant",
        DutyTemplate.EnrollmentDesk => "Enrollment desk",
        DutyTemplate.Materials => "Materials only",
        _ => "Reader",
    };
}
