using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Lectures;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Topics;

/// <summary>A topic with its lectures and the videos its reader may watch.</summary>
public sealed record TopicDetail(TopicSummary Topic, IReadOnlyList<LectureDetail> Lectures);

/// <summary>One topic with everything in it that the reader may see (edutrack-3.2).</summary>
public sealed class GetTopic(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">There is no such topic within reach (404).</exception>
    public async Task<TopicDetail> Handle(Actor actor, int topicId, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadContent);
        var topic = await db.ReadableTopics(actor, reach).Where(row => row.Id == topicId).Select(TopicSummary.Projection).FirstOrDefaultAsync(ct).OrRefuseAsync();
        var lectures = db.ListedLectures(actor, reach).Where(row => row.TopicId == topicId);
        return new TopicDetail(topic, await db.DetailsAsync(lectures, actor, reach, clock.Now(), ct));
    }
}
