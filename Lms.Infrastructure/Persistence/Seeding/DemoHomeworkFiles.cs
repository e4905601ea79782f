using Lms.Domain.Files;
using Lms.Domain.HomeworkFiles;
using Lms.Domain.Homeworks;
using Lms.Domain.Questions;
using Lms.Infrastructure.Pdf;
using Microsoft.EntityFrameworkCore;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>Files with homework of MATH101: a photo with student1's marked work, photos and a PDF with work that waits for the teacher.</summary>
internal static class DemoHomeworkFiles
{
    private const int FirstNumber = 900;

    public static async Task AddAsync(DemoWorld world, IFiles files, CancellationToken ct)
    {
        var course = world.Courses["MATH101"].Id;
        var answers = await world.Db.Set<HomeworkAnswer>()
            .Where(row => row.Submission.Homework.Lecture.Topic.CourseId == course && row.HomeworkQuestion.Question.Type == QuestionType.Written)
            .OrderBy(row => row.Submission.HomeworkId).ThenBy(row => row.Submission.StudentId)
            .Select(row => new { Row = row, row.Submission.StudentId, row.Submission.SubmittedAt, row.Submission.Status, row.Submission.Student.UserId }).ToListAsync(ct);
        var number = FirstNumber;
        foreach (var (index, one) in answers.Where(one => one.StudentId == world.Students[1].Id).Concat(answers.Where(one => one.Status == HomeworkStatus.Submitted).Take(3)).Index())
        {
            var sent = new List<(string Name, string Type, byte[] Bytes)> { ($"page {index + 1}.png", "image/png", DemoPhoto.Page(index)) };
            if (index == 1)
                sent.Add(("my steps.pdf", "application/pdf", new PdfPages().Heading("My steps").Paragraph("First I drew the curve, then I read off where it crosses the axis.").ToBytes()));
            foreach (var (place, (name, type, bytes)) in sent.Index())
            {
                var id = DemoWorld.Id(DemoIds.File, number++);
                await files.DeleteAsync(id, ct); // earlier bytes may lie here when the database was thrown away and the files were not
                await files.WriteAsync(id, new MemoryStream(bytes), ct);
                var at = one.SubmittedAt.AddMinutes(-5 + place);
                var file = new HomeworkFile
                {
                    StudentId = one.StudentId,
                    HomeworkQuestionId = one.Row.HomeworkQuestionId,
                    FileId = id,
                    File = new StoredFile { Id = id, OriginalName = name, ContentType = type, Length = bytes.Length, IsWork = true, UploadedById = one.UserId, CreatedAt = at },
                    Ticket = id,
                    Place = place + 1,
                    CreatedAt = at,
                };
                file.HandIn(one.Row);
                world.Db.Add(file);
            }
        }

        await world.Db.SaveAsync(ct);
    }
}
