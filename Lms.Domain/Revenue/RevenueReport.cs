namespace Lms.Domain.Revenue;

/// <summary>What was earned in a period; money in EGP.</summary>
/// <param name="Amount">Everything paid for lectures.</param>
/// <param name="Purchases">How many lectures were bought, free ones included.</param>
/// <param name="Buyers">How many students bought them.</param>
/// <param name="Months">Every month of the period, also those in which nothing was bought.</param>
/// <param name="Courses">Courses in which something was bought, the best first.</param>
/// <param name="Teachers">The same by teacher.</param>
public sealed record RevenueReport(
    decimal Amount, int Purchases, int Buyers, IReadOnlyList<RevenueOfMonth> Months, IReadOnlyList<RevenueOfCourse> Courses, IReadOnlyList<RevenueOfTeacher> Teachers);

/// <summary>One month; <paramref name="Month"/> is its first day, in the time zone that was asked for.</summary>
public sealed record RevenueOfMonth(DateOnly Month, decimal Amount, int Purchases);

/// <summary>One course.</summary>
public sealed record RevenueOfCourse(int CourseId, string CourseName, int TeacherId, string TeacherName, decimal Amount, int Purchases);

/// <summary>One teacher.</summary>
public sealed record RevenueOfTeacher(int TeacherId, string TeacherName, decimal Amount, int Purchases);
