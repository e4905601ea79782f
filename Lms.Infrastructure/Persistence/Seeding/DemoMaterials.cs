using Lms.Domain.Courses;
using Lms.Domain.Files;
using Lms.Domain.Materials;
using Lms.Infrastructure.Pdf;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>A summary sheet for every lecture, and an exercise sheet for the first of each course.</summary>
internal static class DemoMaterials
{
    public static async Task AddAsync(DemoWorld world, IFiles files, CancellationToken ct)
    {
        var number = 0;
        foreach (var (key, course) in world.Courses)
        {
            var author = world.Teachers.Values.Single(teacher => teacher.Id == course.TeacherId).UserId;
            foreach (var lecture in course.Topics.SelectMany(topic => topic.Lectures))
            {
                var text = DemoCourses.TextOf(key, lecture);
                await AddSheetAsync(world, files, lecture, author, ++number, "Summary", $"{lecture.Name} on one page.", text.Sheet, ct);
            }

            var first = course.Topics[0].Lectures[0];
            string[] exercises = [.. course.Topics.SelectMany(topic => topic.Lectures).SelectMany(lecture => DemoCourses.TextOf(key, lecture).Sheet).Where(line => line.StartsWith("Exercise", StringComparison.Ordinal))];
            await AddSheetAsync(world, files, first, author, ++number, "Exercises", $"Every exercise of {course.Name}, to print.", exercises, ct);
        }

        await world.Db.SaveAsync(ct);
    }

    private static async Task AddSheetAsync(DemoWorld world, IFiles files, Lecture lecture, int author, int number, string kind, string description, string[] lines, CancellationToken ct)
    {
        var sheet = new PdfPages().Heading($"{lecture.Name}: {kind}").Paragraph(lecture.Description!);
        foreach (var line in lines)
            sheet.Paragraph(string.Empty).Paragraph(line);
        var bytes = sheet.ToBytes();
        var id = DemoWorld.Id(DemoIds.File, number);
        // Earlier bytes may lie here when the database was thrown away and the files were not.
        await files.DeleteAsync(id, ct);
        await files.WriteAsync(id, new MemoryStream(bytes), ct);

        var made = lecture.CreatedAt.AddHours(1).AddMinutes(number);
        var file = new StoredFile
        {
            Id = id,
            OriginalName = $"{lecture.Name.ToLowerInvariant().Replace(' ', '-').Replace(",", string.Empty, StringComparison.Ordinal)}-{kind.ToLowerInvariant()}.pdf",
            ContentType = "application/pdf",
            Length = bytes.Length,
            UploadedById = author,
            CreatedAt = made,
        };
        world.Db.Add(file);
        world.Db.Add(new Material
        {
            LectureId = lecture.Id,
            Title = $"{lecture.Name}: {kind}",
            Description = description,
            FileId = id,
            File = file,
            CreatedById = author,
            CreatedAt = made,
            UpdatedAt = made,
        });
    }
}
