using Bunit;
using Lms.Domain.Common;
using Lms.Web.Components.Shared;
using Lms.Web.State;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Components.Shared;

public sealed class LmsListTests : KitTest
{
    private readonly List<ListQuery> asked = [];

    [Fact]
    public void Opened_AsksForWhatTheAddressSays_AndShowsASkeleton()
    {
        At("/things?page=2&q=red");
        var list = List(new ListState<Thing>());
        Assert.Equal((2, "red"), (Assert.Single(asked).Page, asked[0].Search));
        Assert.NotNull(list.Find(".skeleton"));
    }

    [Fact]
    public void Sorting_GoesUp_Down_AndBack()
    {
        var list = List(Loaded(3));
        foreach (var (order, direction) in new[] { ("?order=name", "ascending"), ("?order=-name", "descending"), ("", "none") })
        {
            list.WaitForElement("th button").Click();
            Assert.EndsWith("/things" + order, Address, StringComparison.Ordinal);
            Assert.Equal(direction, list.Find("th[aria-sort]").GetAttribute("aria-sort"));
        }

        Assert.Equal(["", "name", "-name", ""], asked.Select(query => query.Order));
    }

    [Fact]
    public void Searching_StartsAtTheFirstPage()
    {
        At("/things?page=3");
        var list = List(Loaded(3));
        list.WaitForElement("input[type=search]").Change("  blue ");
        Assert.EndsWith("/things?q=blue", Address, StringComparison.Ordinal);
        Assert.Equal("blue", asked[^1].Search);
    }

    [Fact]
    public void HidingAColumn_StandsInTheAddress_AndAsksForNothing()
    {
        var list = List(Loaded(1));
        Assert.DoesNotContain("Secret", list.Find("thead").TextContent, StringComparison.Ordinal);
        list.FindAll(".menu-panel input")[2].Change(true);
        Assert.EndsWith("?hide=-", Address, StringComparison.Ordinal);
        Assert.Contains("Secret", list.Find("thead").TextContent, StringComparison.Ordinal);
        list.FindAll(".menu-panel input")[1].Change(false);
        Assert.EndsWith("?hide=Size", Address, StringComparison.Ordinal);
        Assert.DoesNotContain("Size", list.Find("thead").TextContent, StringComparison.Ordinal);
        Assert.Single(asked);
    }

    [Fact]
    public void Paging_MovesAndSays()
    {
        var list = List(Loaded(25, of: 60));
        Assert.Contains("1 to 25 of 60", list.Find(".pager").TextContent, StringComparison.Ordinal);
        list.WaitForElement("[aria-label='Next page']").Click();
        Assert.EndsWith("?page=2", Address, StringComparison.Ordinal);
        list.WaitForElement(".size select").Change("100");
        Assert.EndsWith("?size=100", Address, StringComparison.Ordinal);
        Assert.Equal([1, 2, 1], asked.Select(query => query.Page));
    }

    [Fact]
    public void Refused_SaysWhy_AndTriesAgain()
    {
        var query = new ListQuery();
        var list = List(new ListState<Thing>().Asked(query).Answered(query, null, GeneralRefusals.PermissionDenied));
        Assert.Contains("You do not have permission", list.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        list.WaitForElement("[role=alert] button").Click();
        Assert.Equal(2, asked.Count);
    }

    [Fact]
    public void Empty_SaysWhatToDo_NarrowedOffersToClear()
    {
        Assert.Contains("Make the first one.", List(Loaded(0)).Markup, StringComparison.Ordinal);
        At("/things?q=nothing&kind=x");
        var narrowed = List(Loaded(0));
        Assert.Contains("Nothing matches.", narrowed.Markup, StringComparison.Ordinal);
        narrowed.WaitForElement(".empty button").Click();
        Assert.EndsWith("/things", Address, StringComparison.Ordinal);
    }

    [Fact]
    public void Selection_GivesTheRows_AndSkipsWhatCannotBeSelected()
    {
        var list = List(Loaded(3));
        list.WaitForElement("thead input").Change(true);
        Assert.Contains("2 selected", list.Find(".bulk").TextContent, StringComparison.Ordinal);
        Assert.Contains("act on 1,2", list.Find(".bulk").TextContent, StringComparison.Ordinal);
        list.WaitForElement("tbody input").Change(false);
        Assert.Contains("act on 2", list.Find(".bulk").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_ThatArrived_IsWrittenOnce()
    {
        var taken = 0;
        var list = List(Loaded(1) with { Export = [new Thing(1, "one", 10)] }, () => taken++);
        list.Render();
        Assert.Equal(1, taken);
    }

    private string Address => Services.GetRequiredService<NavigationManager>().Uri;

    private void At(string address) => Services.GetRequiredService<NavigationManager>().NavigateTo(address);

    private static ListState<Thing> Loaded(int rows, int? of = null) => new() { Page = new Page<Thing>([.. Enumerable.Range(1, rows).Select(number => new Thing(number, $"Thing {number}", number * 10))], of ?? rows) };

    private IRenderedComponent<LmsList<Thing>> List(ListState<Thing> state, Action? exported = null)
    {
        if (!Address.Contains("/things", StringComparison.Ordinal))
            At("/things");
        return Render<LmsList<Thing>>(parameters => parameters
            .Add(list => list.State, state)
            .Add(list => list.Label, "Things")
            .Add(list => list.Key, thing => thing.Id)
            .Add(list => list.CanSelect, thing => thing.Id < 3)
            .Add(list => list.OnAsked, asked.Add)
            .Add(list => list.OnExport, _ => { })
            .Add(list => list.OnExported, () => exported?.Invoke())
            .Add(list => list.BulkActions, rows => $"act on {string.Join(',', rows.Select(row => row.Id))}")
            .Add(list => list.Empty, "Make the first one.")
            .Add<ListColumn<Thing>>(list => list.Columns, Column("Name", "name", false, thing => thing.Name))
            .Add<ListColumn<Thing>>(list => list.Columns, Column("Size", null, false, thing => thing.Size))
            .Add<ListColumn<Thing>>(list => list.Columns, Column("Secret", null, true, thing => thing.Size)));
    }

    private static Action<ComponentParameterCollectionBuilder<ListColumn<Thing>>> Column(string title, string? order, bool hidden, Func<Thing, object?> value) => parameters => parameters
        .Add(column => column.Title, title)
        .Add(column => column.Order, order)
        .Add(column => column.Hidden, hidden)
        .Add(column => column.Value, value);

    public sealed record Thing(int Id, string Name, int Size);
}
