using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Files;

namespace Lms.Domain.Lectures;

/// <summary>Adds a lecture to one of the teacher's topics and tells the students of the course (edutrack-4.4).</summary>
public sealed class CreateLecture(ILmsDb db, FileIntake files, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Another teacher's topic (403), a field is wrong (400).</exception>
    public async Task<LectureDetail> Handle(Actor actor, Input<LectureDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageContent);
        var draft = input.Open(out var said);
        await LectureChecks.CheckAsync(db, actor, draft, said, null, ct);

        var now = clock.Now();
        var topicId = draft.TopicId.Value!.Value;
        var pictureId = await files.ReplaceAsync(null, draft.Picture.Value, FileRule.Picture, actor, now, ct);
        var id = await files.InTransaction(
            async () =>
            {
                var lecture = new Lecture
                {
                    TopicId = topicId,
                    Name = draft.Name.Value!,
                    Description = draft.Description.Value,
                    Price = draft.Price.Value!.Value,
                    Discount = draft.Discount.Value ?? 0m,
                    AvailableDays = draft.AvailableDays.Value!.Value,
                    IsVisible = draft.IsVisible.Value ?? true,
                    PictureId = pictureId,
                    Order = draft.Order.Value ?? await LectureChecks.LastPlaceAsync(db, topicId, ct),
                    CreatedAt = now,
                    UpdatedAt = now,
                };
                db.Set<Lecture>().Add(lecture);
                await db.SaveAsync(ct);
                db.Note(actor, now, "lecture.created", "lecture", lecture.Id, $"Added the lecture {lecture.Name}.");
                await db.AnnounceAsync(lecture, now, ct);
                return lecture.Id;
            },
            ct);
        return await db.WholeAsync(id, ct);
    }
}
