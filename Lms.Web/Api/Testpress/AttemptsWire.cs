using System.Globalization;
using Lms.Domain.AttemptRecords;

namespace Lms.Web.Api.Testpress;

/// <summary>An attempt as Testpress' list writes it.</summary>
internal sealed record AttemptWire(
    int Id, DateTimeOffset Date, int ExamId, int UserId, string? Email, string? Name, string? Phone, int CorrectAnswersCount, int IncorrectAnswersCount, int UnansweredCount,
    decimal Score, int Percentage, string TimeTaken, string? RemainingTime, string Result, string State, DateTimeOffset? LastStartedTime, DateTimeOffset? LastAnswerUpdatedTime, int Speed, string ExamUrl, string UserUrl)
{
    public static AttemptWire Of(AttemptRecord row, HttpContext http) => new(
        row.Id, row.StartedAt, row.QuizId, row.UserId, row.Email, row.Name, row.Phone, row.CorrectCount, row.IncorrectCount, row.UnansweredCount,
        row.Score, Whole(row.Percentage), TestpressWords.Duration(row.TimeTaken), row.TimeLeft is { } left ? TestpressWords.Duration(left) : null,
        TestpressWords.Of(row.Outcome), TestpressWords.Of(row.Standing), row.LastStartedAt, row.LastSavedAt, row.Speed,
        AdminAddress.OfExam(http, row.QuizId), AdminAddress.OfPerson(http, row.StudentId, row.UserId));

    /// <summary>Half up.</summary>
    public static int Whole(decimal percentage) => (int)decimal.Round(percentage, 0, MidpointRounding.AwayFromZero);
}

/// <summary>A single attempt as Testpress writes it.</summary>
internal sealed record AttemptDetailWire(
    int Id, DateTimeOffset Date, int ExamId, int UserId, string? Email, string? Name, string? Phone, int CorrectAnswersCount, int IncorrectAnswersCount, int UnansweredCount,
    decimal Score, int Percentage, double Percentile, string TimeTaken, string? RemainingTime, string Result, string State, DateTimeOffset? LastStartedTime, DateTimeOffset? LastAnswerUpdatedTime, int Speed,
    string ExamUrl, string UserUrl, string Username, IReadOnlyList<SectionWire> Sections, IReadOnlyList<SubjectStatsWire> SubjectStats, IReadOnlyDictionary<string, LevelStatsWire> DifficultyLevelStats, object? InstituteAttemptId)
{
    public static AttemptDetailWire Of(AttemptRecordDetail detail, HttpContext http)
    {
        var row = AttemptWire.Of(detail.Record, http);
        return new AttemptDetailWire(
            row.Id, row.Date, row.ExamId, row.UserId, row.Email, row.Name, row.Phone, row.CorrectAnswersCount, row.IncorrectAnswersCount, row.UnansweredCount,
            row.Score, row.Percentage, (double)(detail.Record.Percentile ?? 0), row.TimeTaken, row.RemainingTime, row.Result, row.State, row.LastStartedTime, row.LastAnswerUpdatedTime, row.Speed,
            row.ExamUrl, row.UserUrl, detail.Record.Username,
            [.. detail.Sections.Select(section => SectionWire.Of(section, row.Id))],
            [.. detail.Subjects.Select(SubjectStatsWire.Of)],
            detail.Levels.OrderBy(level => level.Key).ToDictionary(level => TestpressWords.Of(level.Key), level => LevelStatsWire.Of(level.Value)),
            Reference(detail.Record.InstitutionReference));
    }

    /// <summary>A number when it is all digits, else the text.</summary>
    private static object? Reference(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : text;
}

/// <summary>One section of an attempt; its id is the learner's own copy of the section.</summary>
internal sealed record SectionWire(long Id, int Order, int SectionId, string TimeTaken, int CorrectAnswersCount, int IncorrectAnswersCount, int UnansweredCount, decimal Score)
{
    private const int MostSections = 1000;

    public static SectionWire Of(SectionRecord row, int attemptId) => new(
        ((long)attemptId * MostSections) + row.Order, row.Order, row.SectionId, TestpressWords.Duration(row.Counts.Taken), row.Counts.Correct, row.Counts.Incorrect, row.Counts.Unanswered, row.Counts.Score);
}

/// <summary>One subject of an attempt; ours stand side by side, each a leaf without a parent.</summary>
internal sealed record SubjectStatsWire(
    int? SubjectId, string SubjectName, int TotalCount, int CorrectAnswersCount, int UnansweredCount, int IncorrectAnswersCount, int? ParentSubjectId, bool IsLeaf, decimal Score, int PartialCorrectAnswersCount)
{
    public static SubjectStatsWire Of(SubjectRecord row) =>
        new(row.SubjectId, row.Name, row.Counts.Total, row.Counts.Correct, row.Counts.Unanswered, row.Counts.Incorrect, null, true, row.Counts.Score, row.Counts.Partial);
}

/// <summary>One level of difficulty of an attempt.</summary>
internal sealed record LevelStatsWire(int CorrectAnswersCount, int IncorrectAnswersCount, int PartialCorrectAnswersCount, int UnansweredCount, int TotalCount)
{
    public static LevelStatsWire Of(AnswerCounts counts) => new(counts.Correct, counts.Incorrect, counts.Partial, counts.Unanswered, counts.Total);
}

/// <summary>Addresses of our own pages.</summary>
internal static class AdminAddress
{
    public static string OfExam(HttpContext http, int quizId) => Of(http, string.Create(CultureInfo.InvariantCulture, $"/teacher/quizzes/{quizId}"));

    public static string OfPerson(HttpContext http, int studentId, int userId) => Of(http, string.Create(CultureInfo.InvariantCulture, $"/owner/students/{studentId}?user={userId}"));

    public static string Of(HttpContext http, string path) => $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}{path}";
}
