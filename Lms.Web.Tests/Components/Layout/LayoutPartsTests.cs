using Bunit;
using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Finding;
using Lms.Domain.Notifications;
using Lms.Web.Components.Layout;
using Lms.Web.Components.Layout.Bell;
using Lms.Web.Components.Layout.Palette;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Components.Layout;

public sealed class LayoutPartsTests : KitTest
{
    private static readonly Actor Both = new() { UserId = 1, Name = "Mona Adel", Roles = [Role.Teacher, Role.Student], IsActive = true };

    [Fact]
    public void SideNavigation_ListsThePagesOfTheRole_ThatTheReaderMayOpen()
    {
        ReadBy(Both);
        var links = Render<SideNavigation>(parameters => parameters.Add(nav => nav.Role, Role.Teacher)).FindAll("a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Contains("/teacher/enrollments", links);
        Assert.All(links, link => Assert.StartsWith("/teacher", link, StringComparison.Ordinal));
    }

    [Fact]
    public void AccountMenu_OffersEveryRole_AndMarksTheOneAtHand()
    {
        ReadBy(Both);
        var menu = Render<AccountMenu>(parameters => parameters.Add(menu => menu.Role, Role.Student));
        Assert.Equal(["/teacher", "/student"], menu.FindAll("[role=group] a").Select(link => link.GetAttribute("href")));
        Assert.Equal("/student", menu.Find("[aria-current=true]").GetAttribute("href"));
        Assert.Equal("MA", menu.Find(".avatar").GetAttribute("data-initials"));
    }

    [Fact]
    public void RoleHome_ListsThePages_AndWhatTheAccountCanDo()
    {
        ReadBy(Both);
        Assert.NotNull(Render<RoleHome>(parameters => parameters.Add(home => home.Role, Role.Teacher)).Find("a[href='/teacher/enrollments']"));
        Assert.Contains("Change your own account", Render<Lms.Web.Components.Shared.WhatCanIDo>(parameters => parameters.Add(list => list.Role, Role.Instructor)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Bell_CountsAndTells_AndForgetsNothingItShows()
    {
        var state = new BellState { Latest = [Notice(1)] };
        state = BellReducers.On(state, new NewsCame(new NotificationNews([Notice(2), Notice(3)], 3)));
        Assert.Equal((3, 3), (state.Unread, state.JustCame!.Id));
        Assert.Equal([3, 2, 1], state.Latest!.Select(row => row.Id));
        state = BellReducers.On(state, new NotificationOpened(2));
        Assert.Equal([false, true, false], state.Latest!.Select(row => row.IsRead));
        Assert.All(BellReducers.OnEverythingRead(state).Latest!, row => Assert.True(row.IsRead));
        Assert.Null(BellReducers.OnOpened(state).JustCame);
    }

    [Fact]
    public void Bell_WithoutNews_KeepsQuiet()
    {
        var state = BellReducers.On(new BellState(), new NewsCame(new NotificationNews([], 5)));
        Assert.Equal(5, state.Unread);
        Assert.Null(state.JustCame);
        Assert.Null(state.Latest);
    }

    [Fact]
    public void Palette_AnswerToOlderWords_ChangesNothing()
    {
        var state = PaletteReducers.On(new PaletteState(), new PaletteTyped("alg"));
        Assert.True(state.IsSearching);
        Assert.Same(state, PaletteReducers.On(state, new PaletteAnswered("al", [])));
        Assert.Single(PaletteReducers.On(state, new PaletteAnswered("alg", [new Found(FoundKind.Course, 1, "Algebra", "Mona")])).Found);
        Assert.Empty(PaletteReducers.On(state, new PaletteTyped("a")).Found);
    }

    [Fact]
    public void WhereIs_OnlyWhereTheRoleHasSuchAPage() => Assert.Null(NavMap.WhereIs(Role.InstitutionAdmin, FoundKind.Student, 1, "1"));

    private static NotificationSummary Notice(int id) => new() { Id = id, Type = NotificationType.System, Title = "Title", Message = "Message", IsRead = false, CreatedAt = DateTimeOffset.UnixEpoch };
}
