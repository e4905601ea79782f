using Lms.Domain.Enrollments;
using Lms.Domain.Purchases;

namespace Lms.Domain.Dashboards;

/// <summary>What a teacher sees first; money in EGP.</summary>
public sealed record TeacherDashboard
{
    public required int Courses { get; init; }

    /// <summary>Students let into at least one course.</summary>
    public required int Students { get; init; }

    /// <summary>Students who watched something, began a quiz or handed in homework in the last seven days, today included.</summary>
    public required int ActiveStudents { get; init; }

    public required int PendingRequests { get; init; }

    /// <summary>Running purchases that end within <see cref="GetTeacherDashboard.SoonDays"/> days.</summary>
    public required int ExpiringAccess { get; init; }

    /// <summary>Homework that was handed in and written answers of quizzes, both without all their marks.</summary>
    public required int WorkToMark { get; init; }

    /// <summary>The last weeks, the running one last; weeks begin on Saturday in the time zone of the institution.</summary>
    public required IReadOnlyList<RevenueOfWeek> Weeks { get; init; }

    /// <summary>The same weeks with the students who watched something, began a quiz or handed in homework.</summary>
    public required IReadOnlyList<StudentsOfWeek> StudentsByWeek { get; init; }

    /// <summary>What was paid in the running week.</summary>
    public decimal RevenueThisWeek => Weeks[^1].Amount;

    /// <summary>What was bought in the running week.</summary>
    public int PurchasesThisWeek => Weeks[^1].Purchases;

    /// <summary>The requests that have waited longest.</summary>
    public required IReadOnlyList<EnrollmentSummary> OldestRequests { get; init; }

    /// <summary>The purchases that end soonest.</summary>
    public required IReadOnlyList<PurchaseSummary> EndingSoonest { get; init; }

    public required IReadOnlyList<PurchaseSummary> NewestPurchases { get; init; }
}

/// <summary>How many different students worked in one week; <paramref name="FirstDay"/> is its first day.</summary>
public sealed record StudentsOfWeek(DateOnly FirstDay, int Students);

/// <summary>One week of sales; <paramref name="FirstDay"/> is its first day.</summary>
public sealed record RevenueOfWeek(DateOnly FirstDay, decimal Amount, int Purchases);
