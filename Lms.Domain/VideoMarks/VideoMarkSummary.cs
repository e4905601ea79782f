using System.Linq.Expressions;

namespace Lms.Domain.VideoMarks;

/// <summary>A marked moment as its student sees it.</summary>
/// <param name="AtSeconds">Seconds from the beginning.</param>
/// <param name="Text">Plain text; empty for a mere bookmark.</param>
public sealed record VideoMarkSummary(int Id, int VideoId, int AtSeconds, string Text, DateTimeOffset CreatedAt)
{
    internal static readonly Expression<Func<VideoMark, VideoMarkSummary>> Projection = row => new VideoMarkSummary(row.Id, row.VideoId, row.AtSeconds, row.Text, row.CreatedAt);
}
