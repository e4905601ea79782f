namespace Lms.Infrastructure.Persistence.Seeding.Texts;

/// <summary>One demo course, as a table of texts.</summary>
internal sealed record CourseText(string Institution, string Number, string Name, string Teacher, string Subject, string Grade, string Description, TopicText[] Topics);

internal sealed record TopicText(string Name, string Description, LectureText[] Lectures);

/// <summary>A lecture: prices in EGP, days of access, and the lines of its summary sheet.</summary>
internal sealed record LectureText(string Name, string Description, decimal Price, decimal Discount, int Days, string[] Sheet)
{
    public bool Hidden { get; init; }
}
