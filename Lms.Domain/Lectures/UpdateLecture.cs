using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Lectures;

/// <summary>
/// Changes what is sent of a lecture (edutrack-4.5). Purchases made keep the price and days they were made with. Moved
/// to another topic without a place, it goes to the end.
/// </summary>
public sealed class UpdateLecture(ILmsDb db, FileIntake files, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">No such lecture (404), another teacher's lecture or topic (403), a field is wrong (400).</exception>
    public async Task<LectureDetail> Handle(Actor actor, int lectureId, Input<LectureDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageContent);
        var found = await db.Set<Lecture>().Where(lecture => lecture.Id == lectureId)
            .Select(lecture => new { Lecture = lecture, lecture.Topic.Course.TeacherId }).FirstOrDefaultAsync(ct).OrRefuseAsync();
        if (found.TeacherId != actor.TeacherId)
            throw CourseRefusals.NotYours.Thrown();
        var draft = input.Open(out var said);
        var lecture = found.Lecture;
        await LectureChecks.CheckAsync(db, actor, draft, said, lecture, ct);

        var now = clock.Now();
        var before = lecture.FinalPrice;
        if (draft.TopicId.Value is { } topic && topic != lecture.TopicId)
        {
            lecture.TopicId = topic;
            lecture.Order = await LectureChecks.LastPlaceAsync(db, topic, ct);
        }

        lecture.Name = draft.Name.Or(lecture.Name)!;
        lecture.Description = draft.Description.Or(lecture.Description);
        lecture.Price = draft.Price.Value ?? lecture.Price;
        lecture.Discount = draft.Discount.Value ?? lecture.Discount;
        lecture.AvailableDays = draft.AvailableDays.Value ?? lecture.AvailableDays;
        lecture.IsVisible = draft.IsVisible.Value ?? lecture.IsVisible;
        lecture.Order = draft.Order.Value ?? lecture.Order;
        lecture.UpdatedAt = now;
        if (draft.Picture.IsSent)
            lecture.PictureId = await files.ReplaceAsync(lecture.PictureId, draft.Picture.Value, FileRule.Picture, actor, now, ct);
        db.Note(actor, now, "lecture.changed", "lecture", lectureId, before == lecture.FinalPrice
            ? $"Changed the lecture {lecture.Name}."
            : string.Create(CultureInfo.InvariantCulture, $"Changed the lecture {lecture.Name}; it costs {lecture.FinalPrice:0.00} EGP instead of {before:0.00}."));
        await db.AnnounceAsync(lecture, now, ct);
        await files.SaveAsync(ct);
        return await db.WholeAsync(lectureId, ct);
    }
}
