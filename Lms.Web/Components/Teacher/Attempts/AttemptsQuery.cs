using System.Globalization;
using Lms.Domain.AttemptRecords;
using Lms.Domain.Common;
using Lms.Web.State;

namespace Lms.Web.Components.Teacher.Attempts;

/// <summary>
/// Reads the criteria of a list of attempts from an address. They are called as in Testpress' list of attempts, so that
/// somebody who knows its interface can write the address: <c>users</c>, <c>exams</c> (several with commas), <c>state</c>,
/// <c>date_0</c>, <c>date_1</c>, and the same four names to order by.
/// </summary>
internal static class AttemptsQuery
{
    /// <summary>What can be ordered by.</summary>
    public const string Started = "date", Correct = "correct_answers_count", Incorrect = "incorrect_answers_count", Unanswered = "unanswered_count";

    /// <summary>The criteria; what cannot be understood is left out.</summary>
    public static AttemptRecordFilter FilterOf(ListQuery query)
    {
        var order = query.Order.Length == 0 ? "-" + Started : query.Order;
        return new AttemptRecordFilter
        {
            UserIds = Ids(query, "users"),
            QuizIds = Ids(query, "exams"),
            Standing = Standing(query.Filters.GetValueOrDefault("state")),
            From = Day(query, "date_0"),
            To = Day(query, "date_1"),
            Order = order.TrimStart('-') switch
            {
                Correct => AttemptOrder.Correct,
                Incorrect => AttemptOrder.Incorrect,
                Unanswered => AttemptOrder.Unanswered,
                _ => AttemptOrder.Started,
            },
            IsDescending = order.StartsWith('-'),
        };
    }

    /// <summary>Ids with commas; null when there is none.</summary>
    public static IReadOnlyList<int>? Ids(ListQuery query, string name)
    {
        var ids = (query.Filters.GetValueOrDefault(name) ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).Distinct().Take(1000).ToList();
        return ids.Count == 0 ? null : ids;
    }

    /// <summary>By name, or by Testpress' number.</summary>
    private static AttemptStanding? Standing(string? text) => Wording.Parse<AttemptStanding>(text)
        ?? (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((AttemptStanding)number) ? (AttemptStanding)number : null);

    private static TimeBound? Day(ListQuery query, string name) =>
        DateOnly.TryParseExact(query.Filters.GetValueOrDefault(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new TimeBound(day, null) : null;
}
