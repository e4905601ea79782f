using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.Grading;
using Lms.Domain.Homeworks;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Gradebook;

/// <summary>The columns of a course's gradebook, in the order of its outline; quizzes of a lecture before its homework.</summary>
public sealed class ReadGradebookHead(ILmsDb db) : IUseCase
{
    private sealed record Placed(GradebookColumn Column, int TopicOrder, int TopicId, int LectureOrder, int LectureId);

    /// <exception cref="RefusedException">Unknown, or another teacher's (404).</exception>
    public async Task<GradebookHead> Handle(Actor actor, int courseId, CancellationToken ct)
    {
        actor.Require(Permission.ReadSubmissions);
        var name = await db.Set<Course>().TaughtBy(actor).Where(row => row.Id == courseId).Select(row => row.Name).FirstOrDefaultAsync(ct) ?? throw GeneralRefusals.NotFound.Thrown();
        var quizzes = await db.Set<Quiz>().AsNoTracking().Where(row => row.Lecture.Topic.CourseId == courseId).OrderBy(row => row.Id).Select(row => new Placed(
            new GradebookColumn(GradedWork.Quiz, row.Id, row.Title, row.Lecture.Name, row.Questions.Where(question => !question.IsDropped).Sum(question => question.PointsHere ?? question.Question.Points), !row.Settings.IsPractice),
            row.Lecture.Topic.Order, row.Lecture.TopicId, row.Lecture.Order, row.LectureId)).ToListAsync(ct);
        var homeworks = await db.Set<Homework>().AsNoTracking().Where(row => row.Lecture.Topic.CourseId == courseId).OrderBy(row => row.Id).Select(row => new Placed(
            new GradebookColumn(GradedWork.Homework, row.Id, row.Title, row.Lecture.Name, row.Questions.Where(question => !question.IsDropped).Sum(question => question.PointsHere ?? question.Question.Points), true),
            row.Lecture.Topic.Order, row.Lecture.TopicId, row.Lecture.Order, row.LectureId)).ToListAsync(ct);
        return new GradebookHead(courseId, name,
            [.. quizzes.Concat(homeworks).OrderBy(row => row.TopicOrder).ThenBy(row => row.TopicId).ThenBy(row => row.LectureOrder).ThenBy(row => row.LectureId).Select(row => row.Column)]);
    }
}

/// <summary>
/// A window of a course's gradebook: some students with everything they have begun. As many commands for forty students
/// and two hundred columns as for one of each. Ordered by the total (<c>total</c>, <c>-total</c>) by what is stored
/// (<see cref="StudentTotal"/>), brought up to date first; students without a score come last.
/// </summary>
public sealed class ReadGradebookRows(ILmsDb db) : IUseCase
{
    private static readonly Ordering<Student> Order = new Ordering<Student>(
            rows => rows.OrderBy(row => row.NameAr).ThenBy(row => row.Id),
            rows => rows.ThenBy(row => row.Id))
        .Allow("name", row => row.NameAr)
        .Allow("code", row => row.Code);

    /// <exception cref="RefusedException">Unknown, or another teacher's (404).</exception>
    public async Task<Page<GradebookRow>> Handle(Actor actor, int courseId, GradebookFilter filter, PageRequest request, CancellationToken ct)
    {
        actor.Require(Permission.ReadSubmissions);
        if (!await db.Set<Course>().TaughtBy(actor).AnyAsync(row => row.Id == courseId, ct))
            throw GeneralRefusals.NotFound.Thrown();
        var status = filter.Status;
        var students = db.Set<Student>().AsNoTracking()
            .Where(row => db.Set<Enrollment>().Any(enrollment => enrollment.CourseId == courseId && enrollment.StudentId == row.Id && enrollment.Status == status))
            .Search(request, row => row.NameAr, row => row.NameEn, row => row.Code);
        var page = request.Order is ["total" or "-total"]
            ? await ByTotalAsync(students, courseId, request, ct)
            : await Order.Apply(students, request.Order).Select(row => new Person(row.Id, row.NameAr, row.Code)).PageAsync(request, ct);
        if (page.Items.Count == 0)
            return new Page<GradebookRow>([], page.Count);

        var ids = page.Items.Select(row => row.Id).ToList();
        var cells = await GradebookCells.ReadAsync(db, courseId, ids, ct);
        return page.Map(row => RowOf(row.Id, row.NameAr, row.Code, [.. cells[row.Id]]));
    }

    private static GradebookRow RowOf(int studentId, string name, string code, IReadOnlyList<GradebookCells.Counted> mine)
    {
        var (earned, possible) = GradebookTotals.Sum(mine);
        return new GradebookRow(studentId, name, code, earned, possible, [.. mine.Select(cell => cell.Cell)]);
    }

    private async Task<Page<Person>> ByTotalAsync(IQueryable<Student> students, int courseId, PageRequest request, CancellationToken ct)
    {
        await GradebookTotals.RefreshAsync(db, courseId, ct);
        var totals = db.Set<StudentTotal>().Where(row => row.CourseId == courseId);
        var rows = students.LeftJoin(totals, row => row.Id, total => total.StudentId, (row, total) => new { row.Id, row.NameAr, row.Code, Percentage = total == null ? null : total.Percentage });
        var withFirst = rows.OrderBy(row => row.Percentage == null);
        var ordered = request.Order is ["-total"] ? withFirst.ThenByDescending(row => row.Percentage) : withFirst.ThenBy(row => row.Percentage);
        return await ordered.ThenBy(row => row.NameAr).ThenBy(row => row.Id).Select(row => new Person(row.Id, row.NameAr, row.Code)).PageAsync(request, ct);
    }

    private sealed record Person(int Id, string NameAr, string Code);
}

/// <summary>The cells of some students, from their attempts and submissions.</summary>
internal static class GradebookCells
{
    /// <summary>A cell with what its student's total needs.</summary>
    public sealed record Counted(GradebookCell Cell, decimal Maximum, bool Counts);

    /// <summary>By student.</summary>
    public static async Task<ILookup<int, Counted>> ReadAsync(ILmsDb db, int courseId, IReadOnlyList<int> students, CancellationToken ct)
    {
        var attempts = await db.Set<QuizAttempt>().AsNoTracking().Where(row => students.Contains(row.StudentId) && row.Quiz.Lecture.Topic.CourseId == courseId).OrderBy(row => row.Number)
            .Select(row => new Tried(row.StudentId, row.QuizId, row.State, row.Score, row.MaximumScore, row.OverrideScore != null)).ToListAsync(ct);
        var rules = await db.Set<Quiz>().AsNoTracking().Where(row => row.Lecture.Topic.CourseId == courseId)
            .Select(row => new { row.Id, row.Settings.AttemptScoring, row.Settings.IsPractice, row.PassingScore }).ToDictionaryAsync(row => row.Id, ct);
        var submissions = await db.Set<HomeworkSubmission>().AsNoTracking().Where(row => students.Contains(row.StudentId) && row.Homework.Lecture.Topic.CourseId == courseId)
            .Select(row => new { row.StudentId, row.HomeworkId, row.Status, row.Score, IsOverridden = row.OverrideScore != null }).ToListAsync(ct);
        var maxima = await db.Set<Homework>().AsNoTracking().Where(row => row.Lecture.Topic.CourseId == courseId)
            .Select(row => new { row.Id, Maximum = row.Questions.Where(question => !question.IsDropped).Sum(question => question.PointsHere ?? question.Question.Points) }).ToDictionaryAsync(row => row.Id, row => (decimal)row.Maximum, ct);

        var quizCells = attempts.GroupBy(row => (row.StudentId, row.QuizId)).Select(group => (group.Key.StudentId, Cell: OfQuiz([.. group], rules[group.Key.QuizId].AttemptScoring, rules[group.Key.QuizId].PassingScore, rules[group.Key.QuizId].IsPractice)));
        var homeworkCells = submissions.Select(row => (row.StudentId, Cell: new Counted(
            new GradebookCell(GradedWork.Homework, row.HomeworkId, row.Score is null ? CellState.Waiting : CellState.Scored, row.Score, null, row.IsOverridden), maxima[row.HomeworkId], true)));
        return quizCells.Concat(homeworkCells).ToLookup(row => row.StudentId, row => row.Cell);
    }

    private static Counted OfQuiz(IReadOnlyList<Tried> attempts, AttemptScoring scoring, decimal? passingScore, bool isPractice)
    {
        var finished = attempts.Where(row => row.State != AttemptState.Running).ToList();
        var score = GradeCalculator.Final(scoring, [.. finished.Select(row => row.Score)]);
        var state = score is not null ? CellState.Scored : finished.Count > 0 ? CellState.Waiting : CellState.Running;
        return new Counted(
            new GradebookCell(GradedWork.Quiz, attempts[0].QuizId, state, score, GradeCalculator.Passes(score, passingScore), attempts.Any(row => row.IsOverridden)),
            finished.Count == 0 ? 0 : finished[^1].Maximum, !isPractice);
    }

    private sealed record Tried(int StudentId, int QuizId, AttemptState State, decimal? Score, decimal Maximum, bool IsOverridden);
}
