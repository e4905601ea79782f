using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Structure;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Domain.Structure;

public sealed class ManageStructureTests(LmsApp app) : IClassFixture<LmsApp>
{
    /// <summary>Everything in the model that points at a row of the structure. Deleting looks at each of them.</summary>
    private static readonly Dictionary<StructureKind, string> References = new()
    {
        [StructureKind.Grade] = "Chapter Course DivisionGrades Student SubjectGrades TeacherGrades",
        [StructureKind.SchoolType] = "DivisionSchoolTypes Student SubjectSchoolTypes",
        [StructureKind.Governorate] = "Area Student",
        [StructureKind.Area] = "Student",
        [StructureKind.Division] = "DivisionGrades DivisionSchoolTypes Student SubjectDivisions",
        [StructureKind.Subject] = "Chapter Course SubjectDivisions SubjectGrades SubjectSchoolTypes Teacher",
    };

    public static TheoryData<StructureKind> Kinds => new(Enum.GetValues<StructureKind>());

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task EachKind_IsAdded_Renamed_AndDeleted_WithNotes(StructureKind kind)
    {
        var name = $"{kind} {Guid.NewGuid():N}";
        var added = await Add(kind, new StructureDraft { Name = name, GovernorateId = (await app.Given.Governorate()).Id });
        Assert.Equal(name, added.Name);
        var renamed = await Change(kind, added.Id, new StructureDraft { Name = name + "!" });
        Assert.Equal(new NamedRow(added.Id, name + "!"), renamed);
        await Delete(kind, added.Id);
        Assert.Equal(GeneralRefusals.NotFound, await Refused(() => Delete(kind, added.Id)));
        Assert.Equal(GeneralRefusals.NotFound, await Refused(() => Change(kind, added.Id, new StructureDraft { Name = "" })));
        var deeds = await app.InDb(db => db.Set<AuditEntry>().Where(entry => entry.Subject == Wording.Snake(kind) && entry.SubjectId == $"{added.Id}" && entry.Summary.Contains(name)).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync());
        Assert.Equal(["structure.added", "structure.changed", "structure.deleted"], deeds);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task EachKind_NeedsAName_OfItsOwn(StructureKind kind)
    {
        var governorate = await app.Given.Governorate();
        var draft = new StructureDraft { Name = $"{kind} {Guid.NewGuid():N}", GovernorateId = governorate.Id };
        await Add(kind, draft);
        Assert.Equal("There is already one with this name.", (await Refused(() => Add(kind, draft with { Name = draft.Name.Value!.ToUpperInvariant() }))).Complaints["name"][0].Sentence);
        Assert.Equal("This field is required.", (await Refused(() => Add(kind, new StructureDraft { GovernorateId = governorate.Id }))).Complaints["name"][0].Sentence);
        Assert.Equal("Ensure this field has no more than 100 characters.", (await Refused(() => Add(kind, draft with { Name = new string('n', 101) }))).Complaints["name"][0].Sentence);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task EachKind_IsForTheSiteOwner(StructureKind kind)
    {
        var teacher = (await app.Given.Teacher()).User;
        Assert.Equal(GeneralRefusals.PermissionDenied, await Refused(() => app.As(teacher, (AddStructureRow verb, Actor actor) => verb.Handle(actor, kind, Input.Of(new StructureDraft()), default))));
        Assert.Equal(GeneralRefusals.PermissionDenied, await Refused(() => app.As(teacher, (ChangeStructureRow verb, Actor actor) => verb.Handle(actor, kind, 1, Input.Of(new StructureDraft()), default))));
        Assert.Equal(GeneralRefusals.PermissionDenied, await Refused(() => app.As(teacher, async (DeleteStructureRow verb, Actor actor) => { await verb.Handle(actor, kind, 1, default); return true; })));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task EachKind_NamedTwiceAtOnce_IsThereOnce_AndTheOthersAreTold(StructureKind kind)
    {
        var governorate = (await app.Given.Governorate()).Id;
        var name = $"{kind} {Guid.NewGuid():N}";
        var told = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            try
            {
                await Add(kind, new StructureDraft { Name = name, GovernorateId = governorate });
                return null;
            }
            catch (RefusedException refused)
            {
                return refused.Refusal.Complaints["name"][0].Sentence;
            }
        })));
        Assert.Single(told, sentence => sentence is null);
        Assert.All(told.OfType<string>(), sentence => Assert.Equal("There is already one with this name.", sentence));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task EachKind_IsNeverTwiceInTheDatabase_EvenWhenNobodyLooked(StructureKind kind) => await app.InDb(db =>
    {
        var type = db.Model.GetEntityTypes().Single(one => one.ClrType.Name == kind.ToString());
        var unique = type.GetIndexes().Single(index => index.IsUnique);
        Assert.Equal(kind == StructureKind.Area ? "GovernorateId,NormalizedName" : "NormalizedName", string.Join(',', unique.Properties.Select(property => property.Name)));
        return Task.FromResult(true);
    });

    [Theory]
    [InlineData("Élite {0}", "ÉLITE {0}")]
    [InlineData("Ομάδα {0}", "ΟΜΆΔΑ {0}")]
    [InlineData("Cafe\u0301 {0}", "Caf\u00E9 {0}")]
    public async Task Names_AreComparedWithoutRegardToCase_InEveryAlphabet(string first, string second)
    {
        var mark = Guid.NewGuid().ToString("N");
        await Add(StructureKind.Subject, new StructureDraft { Name = first.Replace("{0}", mark, StringComparison.Ordinal) });
        var refusal = await Refused(() => Add(StructureKind.Subject, new StructureDraft { Name = second.Replace("{0}", mark, StringComparison.Ordinal) }));
        Assert.Equal("There is already one with this name.", refusal.Complaints["name"][0].Sentence);
    }

    [Fact]
    public async Task Area_MayShareItsName_WithAnotherGovernorates()
    {
        var (first, second) = (await app.Given.Governorate(), await app.Given.Governorate());
        await Add(StructureKind.Area, new StructureDraft { Name = "Centre", GovernorateId = first.Id });
        await Add(StructureKind.Area, new StructureDraft { Name = "Centre", GovernorateId = second.Id });
        Assert.Equal("Invalid pk \"2000000000\" - object does not exist.", (await Refused(() => Add(StructureKind.Area, new StructureDraft { Name = "X", GovernorateId = 2_000_000_000 }))).Complaints["governorate"][0].Sentence);
    }

    [Fact]
    public async Task Subject_LinksAreReplaced_AndCheckedForExistence()
    {
        var (grade, other) = (await app.Given.Grade(), await app.Given.Grade());
        var division = await app.Given.Division(grade);
        var type = await app.Given.SchoolType();
        var subject = await Add(StructureKind.Subject, new StructureDraft { Name = $"S {Guid.NewGuid():N}", GradeIds = new[] { grade.Id, other.Id }, DivisionIds = new[] { division.Id }, SchoolTypeIds = new[] { type.Id } });
        await Change(StructureKind.Subject, subject.Id, new StructureDraft { GradeIds = new[] { other.Id }, DivisionIds = Array.Empty<int>() });
        var stored = await app.InDb(db => db.Set<Subject>().Include(row => row.Grades).Include(row => row.Divisions).Include(row => row.SchoolTypes).SingleAsync(row => row.Id == subject.Id));
        Assert.Equal(([other.Id], 0, [type.Id]), (stored.Grades.ConvertAll(one => one.Id), stored.Divisions.Count, stored.SchoolTypes.ConvertAll(one => one.Id)), LinksEqual);
        var refusal = await Refused(() => Change(StructureKind.Subject, subject.Id, new StructureDraft { GradeIds = new[] { 2_000_000_000 }, SchoolTypeIds = Maybe<IReadOnlyList<int>?>.Of(null) }));
        Assert.Equal("Invalid pk \"2000000000\" - object does not exist.", refusal.Complaints["grades"][0].Sentence);
        Assert.Equal("This field may not be null.", refusal.Complaints["school_types"][0].Sentence);

        static bool LinksEqual((List<int>, int, List<int>) one, (List<int>, int, List<int>) other) => one.Item1.SequenceEqual(other.Item1) && one.Item2 == other.Item2 && one.Item3.SequenceEqual(other.Item3);
    }

    [Fact]
    public async Task Used_IsNotDeleted()
    {
        var student = await app.Given.Student();
        var course = await app.Given.Course();
        var division = await app.Given.Division(await app.Given.Grade());
        var cases = new (StructureKind Kind, int Id, string Words)[]
        {
            (StructureKind.Grade, student.GradeId!.Value, "grade"), (StructureKind.Grade, division.Grades[0].Id, "grade"), (StructureKind.SchoolType, division.SchoolTypes[0].Id, "school type"),
            (StructureKind.Governorate, student.GovernorateId, "governorate"), (StructureKind.Area, student.AreaId, "area"), (StructureKind.Subject, course.SubjectId, "subject"),
        };
        foreach (var (kind, id, words) in cases)
        {
            var refusal = await Refused(() => Delete(kind, id));
            Assert.Equal((RefusalKind.State, $"This {words} is still in use and cannot be deleted."), (refusal.Kind, refusal.Sentence));
        }
    }

    [Fact]
    public async Task Deleting_KnowsEveryReferenceOfTheModel() => await app.InDb(db =>
    {
        var types = new Dictionary<StructureKind, Type>
        {
            [StructureKind.Grade] = typeof(Grade), [StructureKind.SchoolType] = typeof(SchoolType), [StructureKind.Governorate] = typeof(Governorate),
            [StructureKind.Area] = typeof(Area), [StructureKind.Division] = typeof(Division), [StructureKind.Subject] = typeof(Subject),
        };
        foreach (var (kind, type) in types)
        {
            var pointing = db.Model.FindEntityType(type)!.GetReferencingForeignKeys().Select(key => key.DeclaringEntityType.ShortName()).Distinct().Order(StringComparer.Ordinal);
            Assert.Equal(References[kind], string.Join(' ', pointing));
        }

        return Task.FromResult(true);
    });

    private static Task<Refusal> Refused(Func<Task> call) => Acting.Refused(call);

    private async Task<NamedRow> Add(StructureKind kind, StructureDraft draft) =>
        await app.As(await app.Given.SiteOwner(), (AddStructureRow verb, Actor actor) => verb.Handle(actor, kind, Input.Of(draft), default));

    private async Task<NamedRow> Change(StructureKind kind, int id, StructureDraft draft) =>
        await app.As(await app.Given.SiteOwner(), (ChangeStructureRow verb, Actor actor) => verb.Handle(actor, kind, id, Input.Of(draft), default));

    private async Task Delete(StructureKind kind, int id) => await app.As(await app.Given.SiteOwner(), async (DeleteStructureRow verb, Actor actor) =>
    {
        await verb.Handle(actor, kind, id, default);
        return true;
    });
}
