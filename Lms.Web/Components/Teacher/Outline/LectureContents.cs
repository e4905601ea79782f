using Lms.Domain.LiveClasses;
using Lms.Domain.Materials;
using Lms.Domain.Notes;

namespace Lms.Web.Components.Teacher.Outline;

/// <summary>What lectures hold beside their videos: materials, texts to read, live classes.</summary>
public sealed record LectureContents
{
    public IReadOnlyList<MaterialSummary> Materials { get; init; } = [];

    public IReadOnlyList<NoteSummary> Notes { get; init; } = [];

    public IReadOnlyList<LiveClassSummary> LiveClasses { get; init; } = [];

    /// <summary>That of one lecture; its classes in the order of their time.</summary>
    public LectureContents Of(int lectureId) => new()
    {
        Materials = [.. Materials.Where(row => row.LectureId == lectureId)],
        Notes = [.. Notes.Where(row => row.LectureId == lectureId)],
        LiveClasses = [.. LiveClasses.Where(row => row.LectureId == lectureId).OrderBy(row => row.StartsAt)],
    };
}
