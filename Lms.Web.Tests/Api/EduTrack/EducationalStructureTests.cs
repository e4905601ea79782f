using System.Net;
using Lms.Domain.Structure;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Api.EduTrack;

public sealed class EducationalStructureTests(LmsApp app) : IClassFixture<LmsApp>
{
    private readonly HttpClient anybody = app.CreateClient();

    /// <summary>Makes the names of this test's rows their own.</summary>
    private readonly string own = $" {Given.Number()}";

    [Theory]
    [InlineData("grades")]
    [InlineData("school_types")]
    [InlineData("governorates")]
    public async Task NamedRows_Stranger_GetsABareArray(string path)
    {
        var name = $"Row {Given.Number()}";
        var id = await app.InDb(async db =>
        {
            object row = path switch
            {
                "grades" => new Grade { Name = name },
                "school_types" => new SchoolType { Name = name },
                _ => new Governorate { Name = name },
            };
            db.Add(row);
            await db.SaveChangesAsync();
            return (int)db.Entry(row).Property("Id").CurrentValue!;
        });

        var body = await anybody.GetStringAsync($"/api/{path}/");
        Assert.StartsWith("[", body, StringComparison.Ordinal);
        Assert.Contains($$"""{"id":{{id}},"name":"{{name}}"}""", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subjects_Stranger_GetsEveryLink()
    {
        var (subject, grade, division, type) = await Science();
        var body = await anybody.GetStringAsync($"/api/subjects/?grades={grade}");
        Assert.Equal(
            $$"""[{"id":{{subject}},"name":"Physics{{own}}","grades":[{{grade}}],"grades_detail":[{"id":{{grade}},"name":"Grade 11{{own}}"}],"divisions":[{{division}}]""" +
            $$""","divisions_detail":[{"id":{{division}},"name":"Science{{own}}","grades":[{"id":{{grade}},"name":"Grade 11{{own}}"}],"school_types":[{"id":{{type}},"name":"Public{{own}}"}]}]""" +
            $$""","school_types":[{{type}}],"school_types_detail":[{"id":{{type}},"name":"Public{{own}}"}],"grade_ids":[{{grade}}],"division_ids":[{{division}}],"school_type_ids":[{{type}}]}]""",
            body);
    }

    [Fact]
    public async Task Subjects_WithoutLinks_HasEmptyLists()
    {
        var id = await Poetry();
        var body = await anybody.GetStringAsync("/api/subjects/");
        Assert.Contains($$"""{"id":{{id}},"name":"Poetry","grades":[],"grades_detail":[],"divisions":[],"divisions_detail":[],""", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Divisions_ByGrade_LeavesOthersOut()
    {
        var (_, grade, division, type) = await Science();
        await Science(" of others");
        Assert.Equal(
            $$"""[{"id":{{division}},"name":"Science{{own}}","grades":[{"id":{{grade}},"name":"Grade 11{{own}}"}],"school_types":[{"id":{{type}},"name":"Public{{own}}"}]}]""",
            await anybody.GetStringAsync($"/api/divisions/?grades={grade}"));
    }

    [Fact]
    public async Task Areas_ByGovernorate_LeavesOthersOut()
    {
        var (governorate, area) = await app.InDb(async db =>
        {
            var cairo = new Governorate { Name = "Cairo" + own };
            var giza = new Governorate { Name = "Giza" + own };
            db.AddRange(cairo, giza);
            await db.SaveChangesAsync();
            var maadi = new Area { Name = "Maadi" + own, GovernorateId = cairo.Id };
            db.AddRange(maadi, new Area { Name = "Dokki" + own, GovernorateId = giza.Id });
            await db.SaveChangesAsync();
            return (cairo.Id, maadi.Id);
        });
        Assert.Equal($$"""[{"id":{{area}},"name":"Maadi{{own}}","governorate":{{governorate}}}]""", await anybody.GetStringAsync($"/api/areas/?governorate={governorate}"));
    }

    [Theory]
    [InlineData("subjects/?grades=99999999", "grades")]
    [InlineData("divisions/?grades=abc", "grades")]
    [InlineData("areas/?governorate=99999999", "governorate")]
    public async Task Filter_UnknownRow_Is400(string path, string field)
    {
        var answer = await anybody.GetAsync($"/api/{path}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal($$"""{"{{field}}":["Select a valid choice. That choice is not one of the available choices."]}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Subjects_KnownGradeWithoutAny_IsEmpty()
    {
        var grade = (await app.Given.Grade()).Id;
        Assert.Equal("[]", await anybody.GetStringAsync($"/api/subjects/?grades={grade}"));
    }

    private Task<int> Poetry() => app.InDb(async db =>
    {
        var subject = new Subject { Name = "Poetry" };
        db.Add(subject);
        await db.SaveChangesAsync();
        return subject.Id;
    });

    private Task<(int Subject, int Grade, int Division, int Type)> Science(string whose = "") => app.InDb(async db =>
    {
        var mark = own + whose;
        var grade = new Grade { Name = "Grade 11" + mark };
        var type = new SchoolType { Name = "Public" + mark };
        var division = new Division { Name = "Science" + mark, Grades = [grade], SchoolTypes = [type] };
        var subject = new Subject { Name = "Physics" + mark, Grades = [grade], Divisions = [division], SchoolTypes = [type] };
        db.Add(subject);
        await db.SaveChangesAsync();
        return (subject.Id, grade.Id, division.Id, type.Id);
    });
}
