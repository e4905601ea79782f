using Fluxor;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.OwnRecords;
using Lms.Domain.Structure;

namespace Lms.Web.Components.Student.Profile;

/// <summary>What the form's lists offer.</summary>
public sealed record ProfileChoices(
    IReadOnlyList<NamedRow> Grades, IReadOnlyList<NamedRow> SchoolTypes, IReadOnlyList<DivisionSummary> Divisions, IReadOnlyList<NamedRow> Governorates, IReadOnlyList<AreaSummary> Areas);

/// <summary>One's own profile, and what is being changed or fetched.</summary>
[FeatureState]
public sealed record ProfileState
{
    /// <summary>Null before it came.</summary>
    public StudentSummary? Profile { get; init; }

    public OwnAccount? Account { get; init; }

    public ProfileChoices? Choices { get; init; }

    /// <summary>Why the profile could not be shown.</summary>
    public Refusal? Refusal { get; init; }

    public bool IsSaving { get; init; }

    public Refusal? SaveRefusal { get; init; }

    /// <summary>Counts how often it has been saved since the page was opened.</summary>
    public int Saved { get; init; }

    /// <summary>The zone that was chosen just now; the page is then drawn anew in it.</summary>
    public string? NewZone { get; init; }

    public Refusal? ZoneRefusal { get; init; }

    public bool IsExporting { get; init; }

    /// <summary>Everything about oneself, waiting to be written into a file.</summary>
    public PersonalRecords? Export { get; init; }

    public Refusal? ExportRefusal { get; init; }
}

public sealed record ProfileAsked;

public sealed record ProfileAnswered(StudentSummary? Profile, OwnAccount? Account, ProfileChoices? Choices, Refusal? Refusal);

public sealed record ProfileChangeAsked(StudentDraft Draft);

public sealed record ProfileChanged(StudentSummary Profile, OwnAccount? Account);

public sealed record ProfileChangeRefused(Refusal Refusal);

public sealed record ZoneChosen(string? TimeZone);

public sealed record ZoneAnswered(string? TimeZone, Refusal? Refusal);

public sealed record OwnDataAsked;

public sealed record OwnDataAnswered(PersonalRecords? Export, Refusal? Refusal);

public sealed record OwnDataTaken;

/// <summary>What happens to the state when something happens.</summary>
public static class ProfileReducers
{
    [ReducerMethod(typeof(ProfileAsked))]
    public static ProfileState OnAsked(ProfileState state) => new();

    [ReducerMethod]
    public static ProfileState On(ProfileState state, ProfileAnswered happened) => state with { Profile = happened.Profile, Account = happened.Account, Choices = happened.Choices, Refusal = happened.Refusal };

    [ReducerMethod(typeof(ProfileChangeAsked))]
    public static ProfileState OnChangeAsked(ProfileState state) => state with { IsSaving = true, SaveRefusal = null };

    [ReducerMethod]
    public static ProfileState On(ProfileState state, ProfileChanged happened) => state with { IsSaving = false, Profile = happened.Profile, Account = happened.Account ?? state.Account, Saved = state.Saved + 1 };

    [ReducerMethod]
    public static ProfileState On(ProfileState state, ProfileChangeRefused happened) => state with { IsSaving = false, SaveRefusal = happened.Refusal };

    [ReducerMethod]
    public static ProfileState On(ProfileState state, ZoneAnswered happened) => state with { NewZone = happened.TimeZone, ZoneRefusal = happened.Refusal };

    [ReducerMethod(typeof(OwnDataAsked))]
    public static ProfileState OnOwnDataAsked(ProfileState state) => state with { IsExporting = true, ExportRefusal = null };

    [ReducerMethod]
    public static ProfileState On(ProfileState state, OwnDataAnswered happened) => state with { IsExporting = false, Export = happened.Export, ExportRefusal = happened.Refusal };

    [ReducerMethod(typeof(OwnDataTaken))]
    public static ProfileState OnOwnDataTaken(ProfileState state) => state with { Export = null };
}
