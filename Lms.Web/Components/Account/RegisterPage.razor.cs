using System.Globalization;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Structure;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Account;

public sealed partial class RegisterPage
{
    private IReadOnlyList<NamedRow> grades = [];
    private IReadOnlyList<NamedRow> schoolTypes = [];
    private IReadOnlyList<DivisionSummary> divisions = [];
    private IReadOnlyList<NamedRow> governorates = [];
    private IReadOnlyList<AreaSummary> areas = [];

    protected override async Task OnInitializedAsync()
    {
        var ct = Http.RequestAborted;
        grades = (await Verbs.Run((ListGrades verb) => verb.Handle(ct))).Value ?? [];
        schoolTypes = (await Verbs.Run((ListSchoolTypes verb) => verb.Handle(ct))).Value ?? [];
        divisions = (await Verbs.Run((ListDivisions verb) => verb.Handle(Input.Of(new StructureFilter()), ct))).Value ?? [];
        governorates = (await Verbs.Run((ListGovernorates verb) => verb.Handle(ct))).Value ?? [];
        areas = (await Verbs.Run((ListAreas verb) => verb.Handle(Input.Of(new AreaFilter()), ct))).Value ?? [];
    }

    private async Task RegisterAsync()
    {
        var draft = new RegistrationDraft
        {
            Username = Text("username"),
            Password = Posted("password"),
            Profile = new StudentDraft
            {
                NameAr = Text("name_ar"),
                NameEn = Text("name_en"),
                PhoneNumber = Text("phone_number"),
                FatherNumber = Text("father_number"),
                MotherNumber = Text("mother_number"),
                FatherJob = Text("father_job"),
                SchoolTypeId = Row("school_type"),
                GradeId = Row("grade"),
                DivisionId = Row("division"),
                SchoolName = Text("school_name"),
                NationalId = Text("national_id"),
                BirthDate = DateOnly.TryParseExact(Posted("birth_date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Maybe<DateOnly?>.Of(day) : default,
                Gender = Posted("gender") is { Length: > 0 } gender ? Maybe<string?>.Of(gender) : default,
                Gmail = Text("gmail"),
                FacebookLink = Text("facebook_link"),
                GovernorateId = Row("governorate"),
                AreaId = Row("area"),
            },
        };
        var outcome = await Verbs.Run((RegisterStudent verb) => verb.Handle(Input.Of(draft), CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, Http.RequestAborted));
        if (Succeeded(outcome))
            GoTo($"/account/sign-in?done=registered&returnUrl={Uri.EscapeDataString(Back)}");
    }

    private static IReadOnlyList<Option> Named(IReadOnlyList<NamedRow> rows) => [.. rows.Select(row => new Option($"{row.Id}", row.Name))];

    private RenderFragment Options(IReadOnlyList<Option> options, string? chosen) => builder =>
    {
        AddOption(builder, new Option(string.Empty, L["Choose…"]), chosen);
        foreach (var option in options)
            AddOption(builder, option, chosen);
    };

    /// <summary>Every area under its governorate, so that the list needs no script.</summary>
    private RenderFragment AreaOptions(string? chosen) => builder =>
    {
        AddOption(builder, new Option(string.Empty, L["Choose…"]), chosen);
        foreach (var governorate in governorates)
        {
            builder.OpenElement(10, "optgroup");
            builder.AddAttribute(11, "label", governorate.Name);
            foreach (var area in areas.Where(row => row.GovernorateId == governorate.Id))
                AddOption(builder, new Option($"{area.Id}", area.Name), chosen);
            builder.CloseElement();
        }
    };

    private static void AddOption(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder, Option option, string? chosen)
    {
        builder.OpenElement(0, "option");
        builder.AddAttribute(1, "value", option.Value);
        builder.AddAttribute(2, "selected", option.Value == (chosen ?? string.Empty));
        builder.AddContent(3, option.Text);
        builder.CloseElement();
    }

    private Maybe<string?> Text(string field) => Posted(field).Trim();

    private Maybe<int?> Row(string field) =>
        int.TryParse(Posted(field), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? Maybe<int?>.Of(id) : default;

    private sealed record Option(string Value, string Text);
}
