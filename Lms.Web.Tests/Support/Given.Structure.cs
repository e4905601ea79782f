using Lms.Domain.Institutions;
using Lms.Domain.Structure;

namespace Lms.Web.Tests.Support;

/// <summary>Grades, subjects, places.</summary>
public sealed partial class Given
{
    private Task<UsualStructure>? usual;

    /// <summary>A grade; tests that do not care share one.</summary>
    public Task<Grade> Grade() => Store(new Grade { Name = $"Grade {Number()}" });

    public Task<SchoolType> SchoolType() => Store(new SchoolType { Name = $"School type {Number()}" });

    public async Task<Division> Division(Grade? grade = null, SchoolType? schoolType = null)
    {
        grade ??= (await Usual()).Grade;
        schoolType ??= await SchoolType();
        return await Store(new Division { Name = $"Division {Number()}", Grades = [grade], SchoolTypes = [schoolType] });
    }

    public async Task<Subject> Subject(Grade? grade = null)
    {
        grade ??= (await Usual()).Grade;
        return await Store(new Subject { Name = $"Subject {Number()}", Grades = [grade] });
    }

    public Task<Governorate> Governorate() => Store(new Governorate { Name = $"Governorate {Number()}" });

    public async Task<Area> Area(Governorate? governorate = null)
    {
        governorate ??= await Governorate();
        return await Store(new Area { Name = $"Area {Number()}", GovernorateId = governorate.Id, Governorate = governorate });
    }

    /// <summary>The grade, subject, place and institution of every row of this database that asks for nothing special.</summary>
    public Task<UsualStructure> Usual() => usual ??= MakeUsual();

    private async Task<UsualStructure> MakeUsual()
    {
        var grade = await Grade();
        return new UsualStructure(
            grade,
            await Store(new Subject { Name = $"Subject {Number()}", Grades = [grade] }),
            await Area(),
            await Institution());
    }
}

/// <summary>What rows belong to unless a test says otherwise.</summary>
public sealed record UsualStructure(Grade Grade, Subject Subject, Area Area, Institution Institution);
