using System.Xml.Linq;

namespace Lms.Web.Tests.Architecture;

/// <summary>The project files keep the layers and the versions.</summary>
public sealed class ProjectTests
{
    [Fact]
    public void Projects_Today_KeepTheLayers()
    {
        var projects = House.Files(".csproj").Where(path => !path.Contains("Compat", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["ExamDay", "Lms.Domain", "Lms.E2E", "Lms.Infrastructure", "Lms.Web", "Lms.Web.Tests", "Reads"], projects.Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        Rules.Hold(projects.SelectMany(path => ProjectRules.Violations(Path.GetFileNameWithoutExtension(path), House.Read(path))));
    }

    [Theory]
    [InlineData("Lms.Domain", """<ProjectReference Include="../Lms.Infrastructure/Lms.Infrastructure.csproj" />""", "Lms.Domain may not reference Lms.Infrastructure")]
    [InlineData("Lms.Infrastructure", """<ProjectReference Include="..\Lms.Web\Lms.Web.csproj" />""", "Lms.Infrastructure may not reference Lms.Web")]
    [InlineData("Lms.Domain", """<PackageReference Include="Quartz" />""", "Lms.Domain may not use Quartz")]
    [InlineData("Lms.Web", """<PackageReference Include="Quartz" Version="4.7.3" />""", "Lms.Web says the version of Quartz: versions are in Directory.Packages.props")]
    [InlineData("Lms.Web", "<NoWarn>CA1000</NoWarn>", "Lms.Web sets NoWarn: the rules are the same for all")]
    public void Projects_PlantedViolation_IsFound(string project, string line, string violation) =>
        Assert.Equal([violation], ProjectRules.Violations(project, $"<Project><ItemGroup>{line}</ItemGroup></Project>"));

    [Fact]
    public void Versions_Today_AreExact() => Rules.Hold(ProjectRules.LooseVersions(House.Read("Directory.Packages.props")));

    [Fact]
    public void Versions_PlantedLooseOnes_AreFound() => Assert.Equal(
        ["A 1.* is not exact", "B is there twice"],
        ProjectRules.LooseVersions("""<Project><PackageVersion Include="A" Version="1.*" /><PackageVersion Include="B" Version="1.0.0" /><PackageVersion Include="b" Version="1.0.0" /></Project>"""));

    [Theory]
    [InlineData("TreatWarningsAsErrors", "true")]
    [InlineData("Nullable", "enable")]
    [InlineData("AnalysisMode", "Recommended")]
    [InlineData("EnforceCodeStyleInBuild", "true")]
    [InlineData("TargetFramework", "net10.0")]
    public void Rules_OfTheBuild_AreOn(string property, string value) =>
        Assert.Equal(value, Assert.Single(XDocument.Parse(House.Read("Directory.Build.props")).Descendants(property)).Value);
}
