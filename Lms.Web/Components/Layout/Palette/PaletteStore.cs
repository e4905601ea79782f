using Fluxor;
using Lms.Domain.Finding;

namespace Lms.Web.Components.Layout.Palette;

/// <summary>What was typed into the command palette, and the courses and people found for it.</summary>
[FeatureState]
public sealed record PaletteState
{
    public string Words { get; init; } = string.Empty;

    public IReadOnlyList<Found> Found { get; init; } = [];

    public bool IsSearching { get; init; }
}

public sealed record PaletteTyped(string Words);

public sealed record PaletteAnswered(string Words, IReadOnlyList<Found> Found);

/// <summary>What happens to the palette.</summary>
public static class PaletteReducers
{
    [ReducerMethod]
    public static PaletteState On(PaletteState state, PaletteTyped happened) => happened.Words.Trim().Length < 2
        ? new PaletteState { Words = happened.Words }
        : state with { Words = happened.Words, IsSearching = true };

    /// <summary>An answer to older words changes nothing.</summary>
    [ReducerMethod]
    public static PaletteState On(PaletteState state, PaletteAnswered happened) =>
        happened.Words == state.Words ? state with { Found = happened.Found, IsSearching = false } : state;
}
