using System.Text;
using System.Text.Json;
using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Enrollments;
using Lms.Domain.Gradebook;
using Lms.Domain.Grading;
using Lms.Domain.Marking;
using Lms.Domain.Quizzes;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Gradebook;

public sealed class GradebookTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Rows_ShowWhatCounts_AndAddItUp()
    {
        var quiz = await app.Given.Quiz(written: false, passingScore: 4, settings: settings => settings.AllowMultipleAttempts = true);
        var course = quiz.Lecture.Topic.Course;
        var homework = await app.Given.Homework(quiz.Lecture, written: true);
        var practice = await app.Given.Quiz(quiz.Lecture, settings => settings.IsPractice = true, written: false);
        var student = await app.Given.Student();
        await app.Given.Enrollment(student, course);
        await app.Given.Attempt(quiz, student, right: false);
        await app.Given.Attempt(quiz, student, number: 2);
        await app.Given.Attempt(practice, student);
        await app.Given.Submission(homework, student);
        await app.Given.Enrollment(course: course, status: EnrollmentStatus.Pending);

        var head = await Head(course.Teacher.User, course.Id);
        Assert.Equal([(quiz.Title, 5m, true), (practice.Title, 5m, false), (homework.Title, 7m, true)], head.Columns.Select(column => (column.Title, column.Maximum, column.Counts)));
        var row = Assert.Single((await Rows(course.Teacher.User, course.Id)).Items);
        Assert.Equal((student.Id, 5m, 5m, 100m), (row.StudentId, row.Earned, row.Possible, row.Percentage));
        Assert.Equal((CellState.Scored, 5m, true), row.Cells.Where(cell => cell.WorkId == quiz.Id && cell.Work == GradedWork.Quiz).Select(cell => (cell.State, cell.Score!.Value, cell.Passed!.Value)).Single());
        Assert.Equal((CellState.Waiting, null), row.Cells.Where(cell => cell.Work == GradedWork.Homework).Select(cell => (cell.State, cell.Score)).Single());
        Assert.Single((await Rows(course.Teacher.User, course.Id, new GradebookFilter(EnrollmentStatus.Pending))).Items);
        Assert.Empty((await Rows(course.Teacher.User, course.Id, search: "nobody")).Items);
    }

    [Fact]
    public async Task History_ShowsEveryChange_NewestFirst()
    {
        var quiz = await app.Given.Quiz(written: false);
        var student = await app.Given.Student();
        var attempt = await app.Given.Attempt(quiz, student);
        var teacher = quiz.Lecture.Topic.Course.Teacher.User;
        await app.As(teacher, (OverrideScore verb, Actor actor) => verb.Handle(actor, GradedWork.Quiz, attempt.Id, Input.Of(new OverrideDraft { Score = 1m, Reason = "Copied." }), CancellationToken.None));
        var history = await History(teacher, quiz.Id, student.Id);
        Assert.Equal((attempt.Id, 1m, 5m, true), history.Pieces.Select(piece => (piece.Id, piece.Score!.Value, piece.Maximum, piece.IsOverridden)).Single());
        Assert.Equal((5m, 1m, GradeSource.Override, "Copied.", teacher.Name), history.Lines.Select(line => (line.Old!.Value, line.New!.Value, line.Source, line.Reason, line.ByName)).Single());
        var submission = await app.Given.Submission(await app.Given.Homework(quiz.Lecture), student);
        Assert.Equal(2m, (await app.As(teacher, (ReadGradeHistory verb, Actor actor) => verb.Handle(actor, GradedWork.Homework, submission.HomeworkId, student.Id, CancellationToken.None))).Pieces.Single().Maximum);
    }

    [Fact]
    public async Task Gradebook_OfOthers_IsNotFound()
    {
        var quiz = await app.Given.Quiz();
        var course = quiz.Lecture.Topic.Course;
        var student = await app.Given.Student();
        var stranger = (await app.Given.Teacher()).User;
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Head(stranger, course.Id)));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Rows(stranger, course.Id)));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => History(stranger, quiz.Id, student.Id)));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => History(course.Teacher.User, quiz.Id, 999999999)));
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => Head(student.User, course.Id)));
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => Rows(student.User, course.Id)));
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => History(student.User, quiz.Id, student.Id)));
        Assert.Single((await Head((await app.Given.Assistant(course.Teacher)).User, course.Id)).Columns);
    }

    /// <summary>The size the gradebook is made for: whatever the window, the same few commands, and no more than it shows.</summary>
    [Fact]
    public async Task Window_Of5000StudentsAnd200Columns_IsAFewCommandsAndLittle()
    {
        var lecture = await app.Given.Lecture();
        var course = lecture.Topic.Course;
        await BigCourse(course.Id, lecture.Id, students: 5000, quizzes: 200, withAttempts: 120);
        var teacher = course.Teacher.User;

        GradebookHead? head = null;
        var headSql = await app.CountSql(async () => head = await Head(teacher, course.Id));
        Assert.Equal(200, head!.Columns.Count);
        Assert.InRange(headSql.Count, 1, 3);

        foreach (var offset in new[] { 0, 40, 4960 })
        {
            Page<GradebookRow>? page = null;
            var sql = await app.CountSql(async () => page = await Rows(teacher, course.Id, offset: offset));
            Assert.Equal((40, 5000), (page!.Items.Count, page.Count));
            Assert.Equal(offset < 120 ? 8000 : 0, page.Items.Sum(row => row.Cells.Count));
            Assert.InRange(sql.Count, 1, 7);
            Assert.InRange(Encoding.UTF8.GetByteCount(JsonSerializer.Serialize(page)), 1, 1_000_000);
        }
    }

    /// <summary>Rows straight into the database: making them one by one would take longer than the test.</summary>
    private async Task BigCourse(int courseId, int lectureId, int students, int quizzes, int withAttempts)
    {
        var model = await app.Given.Student();
        await app.InDb(async db =>
        {
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            var works = Enumerable.Range(0, quizzes).Select(index => new Quiz { LectureId = lectureId, Title = $"Quiz {index:D3}", IsPublished = true, CreatedAt = Given.Now }).ToList();
            db.AddRange(works);
            var people = Enumerable.Range(0, students).Select(_ => Given.Number()).Select((number, index) => new Student
            {
                UserId = 0,
                User = new User { UserName = $"big{number}", NormalizedUserName = $"BIG{number}", Email = $"big{number}@example.com", NormalizedEmail = $"BIG{number}@EXAMPLE.COM", Name = $"Student {index:D4}", SecurityStamp = $"{number}", CreatedAt = Given.Now },
                Code = $"{number}",
                NameAr = $"Student {index:D4}",
                NameEn = $"Student {index:D4}",
                PhoneNumber = model.PhoneNumber,
                FatherJob = model.FatherJob,
                GradeId = model.GradeId,
                NationalId = $"{70_000_000_000_000 + number}",
                BirthDate = model.BirthDate,
                Gender = model.Gender,
                GovernorateId = model.GovernorateId,
                AreaId = model.AreaId,
                CreatedAt = Given.Now,
                UpdatedAt = Given.Now,
            }).ToList();
            db.AddRange(people);
            await db.SaveChangesAsync();
            var teacherId = await db.Set<Lms.Domain.Courses.Course>().Where(row => row.Id == courseId).Select(row => row.Teacher.UserId).SingleAsync();
            var institutionId = await db.Set<Lms.Domain.Courses.Course>().Where(row => row.Id == courseId).Select(row => row.InstitutionId).SingleAsync();
            foreach (var person in people)
            {
                var enrollment = Enrollment.Ask(person.Id, courseId, Given.Now);
                enrollment.Approve(teacherId, null, Given.Now);
                db.Add(enrollment);
            }

            foreach (var (person, quiz) in people.Take(withAttempts).SelectMany(person => works.Select(quiz => (person, quiz))))
            {
                var attempt = QuizAttempt.Start(quiz.Id, person.Id, 1, Given.Now, null, institutionId);
                attempt.Score = quiz.Id % 11;
                attempt.MaximumScore = 10;
                attempt.Submit(Given.Now, timedOut: false);
                db.Add(attempt);
            }

            await db.SaveChangesAsync();
            return true;
        });
    }

    private Task<GradebookHead> Head(User user, int courseId) => app.As(user, (ReadGradebookHead verb, Actor actor) => verb.Handle(actor, courseId, CancellationToken.None));

    private Task<Page<GradebookRow>> Rows(User user, int courseId, GradebookFilter? filter = null, int offset = 0, string? search = null) => app.As(user, (ReadGradebookRows verb, Actor actor) =>
        verb.Handle(actor, courseId, filter ?? new GradebookFilter(), new PageRequest(offset, 40, search), CancellationToken.None));

    private Task<GradeHistory> History(User user, int quizId, int studentId) => app.As(user, (ReadGradeHistory verb, Actor actor) => verb.Handle(actor, GradedWork.Quiz, quizId, studentId, CancellationToken.None));
}
