namespace Lms.Web.Tests.Architecture;

/// <summary>Every verb has the shape of a verb.</summary>
public sealed class VerbTests
{
    /// <summary>Verbs that nobody in particular asks for, and why.</summary>
    private static readonly Dictionary<string, string> WithoutActor = new()
    {
        ["CheckReceipt"] = "whoever holds a receipt may check it",
        ["CloseOverdueAttempts"] = "background work of the server itself",
        ["CheckCredentials"] = "whoever knows the password",
        ["CheckSecondFactor"] = "whoever passed the first factor",
        ["ConfirmEmail"] = "whoever holds the mailed link",
        ["FindStanding"] = "finds out who the actor is",
        ["GetPicture"] = "pictures are public by their random id",
        ["IssueToken"] = "nobody yet",
        ["ListAreas"] = "public: people need it to register",
        ["ListDivisions"] = "public: people need it to register",
        ["ListGovernorates"] = "public: people need it to register",
        ["ListGrades"] = "public: people need it to register",
        ["ListSchoolTypes"] = "public: people need it to register",
        ["ListSubjects"] = "public: people need it to register",
        ["OpenSession"] = "the sign-in itself",
        ["PublishDueAnnouncements"] = "background work",
        ["RefreshSignIn"] = "whoever holds the refresh token",
        ["RegisterStudent"] = "nobody yet",
        ["RenewRanks"] = "background work",
        ["RenewTotals"] = "background work",
        ["RequestPasswordReset"] = "whoever forgot the password",
        ["ResetPassword"] = "whoever holds the mailed link",
        ["RunImportJobs"] = "background work",
        ["SignIn"] = "nobody yet",
        ["SweepHomeworkDrafts"] = "background work",
        ["SweepOrphanFiles"] = "background work",
        ["SweepSessions"] = "background work",
        ["TouchSession"] = "every request of a session",
    };

    [Fact]
    public void Verbs_Today_HaveTheShapeOfVerbs() => Rules.Hold(VerbRules.Violations(House.Verbs, House.Nouns, WithoutActor.Keys.ToHashSet()));

    [Theory]
    [InlineData(typeof(PlantedOpenVerb), "PlantedOpenVerb is not sealed")]
    [InlineData(typeof(PlantedDoubleVerb), "PlantedDoubleVerb has other public methods than one Handle: Handle, Other")]
    [InlineData(typeof(PlantedAnonymousVerb), "PlantedAnonymousVerb does not take the actor first")]
    [InlineData(typeof(PlantedEndlessVerb), "PlantedEndlessVerb cannot be cancelled")]
    [InlineData(typeof(PlantedLeakingVerb), "PlantedLeakingVerb shows the entity Enrollment")]
    [InlineData(typeof(PlantedOpenQueryVerb), "PlantedOpenQueryVerb shows a query")]
    public void Verbs_PlantedViolation_IsFound(Type verb, string violation) =>
        Assert.Equal(violation, Assert.Single(VerbRules.Violations([verb], House.Nouns, new HashSet<string>())));

    [Fact]
    public void Verbs_ListedInVain_AreFound() =>
        Assert.Equal("PlantedOpenQueryVerb takes the actor: strike it from the list", VerbRules.Violations([typeof(PlantedOpenQueryVerb)], House.Nouns, new HashSet<string> { "PlantedOpenQueryVerb" }).First());

    [Fact]
    public void List_OfVerbsWithoutActor_NamesOnlyVerbs() => Assert.Empty(WithoutActor.Keys.Except(House.Verbs.Select(verb => verb.Name)));
}
