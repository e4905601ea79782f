namespace Lms.Web.Tests.Architecture;

/// <summary>The rooms are kept, and each rule finds a planted violation.</summary>
public sealed class RoomTests
{
    private static readonly IReadOnlySet<string> Verbs = Names(House.Verbs);
    private static readonly IReadOnlySet<string> Nouns = Names(House.Nouns);
    private static readonly IReadOnlySet<string> Pages = Names(House.Pages);
    private static readonly IReadOnlySet<string> Effects = Names(House.Effects);
    private static readonly IReadOnlySet<string> Planted = new HashSet<string> { "Planted" };

    [Fact]
    public void Parts_Found_AreTheHouses()
    {
        Assert.Contains("Lms.Domain.Enrollments.ApproveEnrollment", Verbs);
        Assert.Contains("Lms.Domain.Enrollments.Enrollment", Nouns);
        Assert.Contains("Lms.Web.Components.Layout.MainLayout", Pages);
        Assert.Contains(House.WebUses, use => use is { User: "Lms.Web.Api.EduTrack.Enrollments", Type: "Lms.Domain.Enrollments.ApproveEnrollment", Member: "Handle" });
    }

    [Fact]
    public void Infrastructure_OutsideSetup_IsUnknown()
    {
        Rules.Hold(RoomRules.OnlySetupKnowsInfrastructure(House.WebUses));
        Assert.Single(RoomRules.OnlySetupKnowsInfrastructure(
        [
            Use("Lms.Web.Doors.Planted", "Lms.Infrastructure.Persistence.LmsDbContext"),
            Use("Lms.Web.Setup.DatabaseSetup", "Lms.Infrastructure.Persistence.LmsDbContext"),
            Use("Program", "Lms.Infrastructure.Persistence.LmsDbContext"),
        ]));
    }

    [Fact]
    public void Dialects_Today_LieInTheirFolders() => Assert.All(
        House.Web.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(Lms.Web.Api.Dialect))),
        type => Assert.Contains(type.Namespace!.Split('.')[3], RoomRules.Dialects));

    [Fact]
    public void Dialects_Today_AreApart() => Rules.Hold(RoomRules.DialectsAreApart(House.WebUses));

    [Theory]
    [InlineData("Lms.Web.Api.Tesla.Learners")]
    [InlineData("Lms.Web.Components.Shared.LmsList")]
    [InlineData("Lms.Web.State.ListState")]
    [InlineData("Fluxor.IDispatcher")]
    [InlineData("Lms.Domain.Common.ILmsDb")]
    [InlineData("Microsoft.EntityFrameworkCore.DbSet`1")]
    public void Dialects_PlantedViolation_IsFound(string used)
    {
        Assert.Single(RoomRules.DialectsAreApart([Use("Lms.Web.Api.EduTrack.Planted", used)]));
        Assert.Empty(RoomRules.DialectsAreApart([Use("Lms.Web.Api.EduTrack.Planted", "Lms.Web.Api.EduTrack.Other"), Use("Lms.Web.Api.EduTrack.Planted", "Lms.Web.Api.Drf.DrfJson")]));
    }

    [Fact]
    public void Kits_Today_KnowNoDialect()
    {
        Rules.Hold(RoomRules.KitsKnowNoDialect(House.WebUses));
        Assert.Single(RoomRules.KitsKnowNoDialect([Use("Lms.Web.Api.Drf.Planted", "Lms.Web.Api.EduTrack.Enrollments")]));
    }

    [Fact]
    public void Pages_Today_AskTheStore() => Rules.Hold(RoomRules.PagesAskTheStore(House.WebUses, Pages, Verbs));

    [Theory]
    [InlineData("Lms.Domain.Enrollments.ApproveEnrollment")]
    [InlineData("Lms.Web.Doors.UseCases")]
    [InlineData("System.Net.Http.HttpClient")]
    [InlineData("Lms.Domain.Common.ILmsDb")]
    public void Pages_PlantedViolation_IsFound(string used) => Assert.Single(RoomRules.PagesAskTheStore([Use("Planted", used)], Planted, Verbs));

    [Fact]
    public void Effects_Today_OnlyRunVerbs() => Rules.Hold(RoomRules.EffectsOnlyRunVerbs(House.WebUses, Effects));

    [Theory]
    [InlineData("Microsoft.JSInterop.IJSRuntime")]
    [InlineData("Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder")]
    [InlineData("Lms.Domain.Common.ILmsDb")]
    public void Effects_PlantedViolation_IsFound(string used) => Assert.Single(RoomRules.EffectsOnlyRunVerbs([Use("Planted", used)], Planted));

    [Fact]
    public void Nouns_Today_AreAlone() => Rules.Hold(RoomRules.NounsAreAlone(House.DomainUses, Nouns, Verbs));

    [Theory]
    [InlineData("Lms.Domain.Common.ILmsDb")]
    [InlineData("System.TimeProvider")]
    [InlineData("Lms.Domain.Enrollments.ApproveEnrollment")]
    public void Nouns_PlantedViolation_IsFound(string used) => Assert.Single(RoomRules.NounsAreAlone([Use("Planted", used)], Planted, Verbs));

    [Fact]
    public void Verbs_Today_CallNoVerb()
    {
        Rules.Hold(RoomRules.VerbsCallNoVerb(House.DomainUses, Verbs));
        Assert.Single(RoomRules.VerbsCallNoVerb([new CodeUse("Lms.Domain.Enrollments.ListEnrollments", "Lms.Domain.Enrollments.ApproveEnrollment", "Handle", true)], Verbs));
    }

    [Fact]
    public void Domain_CompiledReferences_AreFew()
    {
        Rules.Hold(RoomRules.DomainRestsOnLittle(House.Domain.GetReferencedAssemblies().Select(reference => reference.Name!)));
        Assert.Equal(["Microsoft.AspNetCore.Http.Abstractions"], RoomRules.DomainRestsOnLittle(["System.Linq", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore.Http.Abstractions"]));
    }

    [Fact]
    public void Time_Today_ComesFromTheClockAndNothingBlocks() =>
        Rules.Hold(RoomRules.NobodyReadsTheWallClockOrBlocks(House.DomainUses.Concat(House.InfrastructureUses).Concat(House.WebUses)));

    [Fact]
    public void Time_PlantedViolations_AreFound() => Assert.Equal(
        [
            "Lms.Web.Tests.Architecture.PlantedBlocking touches System.DateTime.get_UtcNow",
            "Lms.Web.Tests.Architecture.PlantedBlocking touches System.DateTimeOffset.get_Now",
            "Lms.Web.Tests.Architecture.PlantedBlocking touches System.Runtime.CompilerServices.TaskAwaiter`1.GetResult",
            "Lms.Web.Tests.Architecture.PlantedBlocking touches System.Threading.Tasks.Task.Wait",
            "Lms.Web.Tests.Architecture.PlantedBlocking touches System.Threading.Tasks.Task`1.get_Result",
            "Lms.Web.Tests.Architecture.PlantedBlocking touches System.Threading.Thread.Sleep",
        ],
        RoomRules.NobodyReadsTheWallClockOrBlocks(CodeUse.Of(Family(typeof(PlantedBlocking)))).Order(StringComparer.Ordinal));

    private static CodeUse Use(string user, string used) => new(user, used, null, false);

    private static HashSet<string> Names(IEnumerable<Type> types) => types.Select(type => type.FullName!).ToHashSet(StringComparer.Ordinal);

    /// <summary>A type and what the compiler nests into it.</summary>
    private static IEnumerable<Type> Family(Type type) => type.GetNestedTypes(System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public).SelectMany(Family).Prepend(type);
}
