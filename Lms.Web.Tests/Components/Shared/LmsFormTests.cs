using Bunit;
using Lms.Domain.Common;
using Lms.Web.Components.Shared;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Components.Shared;

public sealed class LmsFormTests : KitTest
{
    [Fact]
    public void Complaints_StandAtTheirField_TheRestInTheSummary()
    {
        var said = new Complaints();
        said.Add("name", "blank", "This field may not be blank.");
        said.Add(Complaints.Whole, "odd", "These two do not fit.");
        var form = Form(Refused(said));
        var input = form.Find("input[name=name]");
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Contains("This field may not be blank.", form.Find($"#{input.GetAttribute("aria-describedby")!.Split(' ')[1]}").TextContent, StringComparison.Ordinal);
        var summary = form.Find("[role=alert]").TextContent;
        Assert.Contains("These two do not fit.", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("blank", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_WithoutComplaints_IsTheSummary() =>
        Assert.Contains("You do not have permission", Form(GeneralRefusals.PermissionDenied).Find("[role=alert]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Busy_LocksEverything()
    {
        var form = Form(null, busy: true);
        Assert.True(form.Find("fieldset").HasAttribute("disabled"));
        Assert.True(form.Find("button[type=submit]").HasAttribute("disabled"));
    }

    [Fact]
    public void Submit_SendsOnce_AndWhatWasTypedCountsAsSaved()
    {
        var sent = 0;
        var form = Form(null, onSubmit: () => sent++);
        form.WaitForElement("input").Change("typed");
        form.WaitForElement("form").Submit();
        Assert.Equal(1, sent);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/elsewhere");
        Assert.EndsWith("/elsewhere", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaving_WithSomethingTyped_AsksFirst()
    {
        var form = Form(null);
        var navigation = Services.GetRequiredService<NavigationManager>();
        form.WaitForElement("input").Change("typed");
        navigation.NavigateTo("/elsewhere");
        Assert.DoesNotContain("elsewhere", navigation.Uri, StringComparison.Ordinal);
        Assert.Contains("Leave without saving?", form.Find("[role=dialog]").TextContent, StringComparison.Ordinal);
        form.WaitForElement("[role=dialog] .quiet").Click();
        Assert.Empty(form.FindAll("[role=dialog]"));
        navigation.NavigateTo("/elsewhere");
        form.WaitForElement("[role=dialog] .danger").Click();
        Assert.EndsWith("/elsewhere", navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Dialog_WithSomethingTyped_AsksBeforeItCloses()
    {
        var closed = 0;
        var dialog = Dialog(() => closed++, null);
        dialog.WaitForElement("[data-cancel]").Click();
        Assert.Equal(1, closed);
        dialog.WaitForElement("input").Change("typed");
        dialog.WaitForElement("[data-cancel]").Click();
        Assert.Contains("Leave without saving?", dialog.WaitForElement("lms-dialog + lms-dialog").TextContent, StringComparison.Ordinal);
        dialog.WaitForElement("lms-dialog + lms-dialog .quiet").Click();
        Assert.Single(dialog.FindAll("lms-dialog"));
        Assert.Equal(1, closed);
        dialog.WaitForElement("[data-cancel]").Click();
        dialog.WaitForElement("lms-dialog + lms-dialog .danger").Click();
        Assert.Equal(2, closed);
    }

    [Fact]
    public void Dialog_RefusedByTheServer_StillAsks()
    {
        var closed = 0;
        var dialog = Dialog(() => closed++, null);
        dialog.WaitForElement("input").Change("typed");
        dialog.WaitForElement("form").Submit();
        dialog.Render(parameters => parameters.AddChildContent<LmsForm>(form => Filled(form, GeneralRefusals.Conflict)));
        dialog.WaitForElement("[data-cancel]").Click();
        Assert.Equal(0, closed);
    }

    private static ComponentParameterCollectionBuilder<LmsForm> Filled(ComponentParameterCollectionBuilder<LmsForm> form, Refusal? refusal) => form.Add(one => one.Refusal, refusal)
        .Add(one => one.OnSubmit, () => { }).AddChildContent<TextField>(field => field.Add(text => text.Name, "name").Add(text => text.Label, "Name"));

    private IRenderedComponent<LmsDialog> Dialog(Action onCancel, Refusal? refusal) => Render<LmsDialog>(parameters => parameters
        .Add(one => one.Title, "A dialog").Add(one => one.OnCancel, onCancel).AddChildContent<LmsForm>(form => Filled(form, refusal)));

    [Fact]
    public void Label_IsTiedToItsInput_WithItsHint()
    {
        var form = Form(null);
        var input = form.Find("input");
        Assert.Equal(input.Id, form.Find("label").GetAttribute("for"));
        Assert.Equal("As in the passport.", form.Find($"#{input.GetAttribute("aria-describedby")}").TextContent);
    }

    private static Refusal Refused(Complaints said) => Assert.Throws<RefusedException>(said.Refuse).Refusal;

    private IRenderedComponent<LmsForm> Form(Refusal? refusal, bool busy = false, Action? onSubmit = null) => Render<LmsForm>(parameters => parameters
        .Add(form => form.Refusal, refusal)
        .Add(form => form.Busy, busy)
        .Add(form => form.OnSubmit, () => onSubmit?.Invoke())
        .AddChildContent<TextField>(field => field.Add(text => text.Name, "name").Add(text => text.Label, "Name").Add(text => text.Hint, "As in the passport.")));
}
