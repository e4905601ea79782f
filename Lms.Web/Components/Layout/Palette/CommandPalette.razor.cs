using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Finding;
using Lms.Web.Doors;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Lms.Web.Components.Layout.Palette;

/// <summary>The command palette: its button in the bar, and its dialog.</summary>
public partial class CommandPalette
{
    private const int Most = 12;

    private bool open;
    private string words = string.Empty;
    private int at;
    private IReadOnlyList<Hit> hits = [];

    /// <summary>The role the reader works in.</summary>
    [Parameter]
    public Role? Role { get; set; }

    [CascadingParameter]
    private Reader Reader { get; set; } = Reader.Nobody;

    [Inject]
    private IState<PaletteState> Palette { get; set; } = default!;

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Palette.StateChanged += OnFound;
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Palette.StateChanged -= OnFound;
        return base.DisposeAsyncCore(disposing);
    }

    private void OnFound(object? sender, EventArgs change) => _ = InvokeAsync(List);

    private void Open()
    {
        (open, words) = (true, string.Empty);
        Dispatcher.Dispatch(new PaletteTyped(words));
        List();
    }

    private void Close() => open = false;

    private void Type(ChangeEventArgs input)
    {
        words = input.Value?.ToString() ?? string.Empty;
        at = 0;
        Dispatcher.Dispatch(new PaletteTyped(words));
        List();
    }

    /// <summary>Pages of the role at hand first, then of the others, then what the verb found.</summary>
    private void List()
    {
        var pages = (Reader.Actor?.Roles ?? []).OrderByDescending(role => role == Role)
            .SelectMany(role => NavMap.Of(role).Where(item => item.Needs is not { } needs || Reader.May(needs)).Select(item => new Hit(item.Icon, S[item.Text], S[NavMap.NameOf(role)], item.Href)))
            .Where(hit => hit.Title.Contains(words.Trim(), StringComparison.CurrentCultureIgnoreCase));
        var found = Palette.Value.Found.Select(one => (one, Href: Role is { } role ? NavMap.WhereIs(role, one.Kind, one.Id, one.Kind == FoundKind.Student ? one.Detail : one.Title) : null))
            .Where(pair => pair.Href is not null)
            .Select(pair => new Hit(pair.one.Kind == FoundKind.Course ? "book-open" : "user-round", pair.one.Title, pair.one.Detail, pair.Href!));
        hits = [.. pages.Concat(found).Take(Most)];
        at = Math.Clamp(at, 0, Math.Max(0, hits.Count - 1));
    }

    private void Key(KeyboardEventArgs key)
    {
        if (hits.Count == 0)
            return;
        if (key.Key == "ArrowDown")
            at = (at + 1) % hits.Count;
        else if (key.Key == "ArrowUp")
            at = (at - 1 + hits.Count) % hits.Count;
        else if (key.Key == "Enter")
            Go(hits[at]);
    }

    private void Go(Hit hit)
    {
        Close();
        Navigation.NavigateTo(hit.Href);
    }

    private sealed record Hit(string Icon, string Title, string Detail, string Href);
}
