using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.AssistantTemplates;
using Lms.Domain.Common;
using Lms.Domain.Staff;
using Lms.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Teacher.Assistants;

/// <summary>Asks what an assistant does, and in which courses; returns the draft.</summary>
public partial class ScopeDialog
{
    private LmsForm form = default!;
    private AssistantScope? filled;
    private Duties duties;
    private bool isLimited;
    private IReadOnlyList<Choice> courses = [];
    private IReadOnlySet<string> chosen = new HashSet<string>();

    /// <summary>Who.</summary>
    [Parameter, EditorRequired]
    public AssistantSummary Assistant { get; set; } = null!;

    /// <summary>What they do now; null until it came.</summary>
    [Parameter]
    public AssistantScope? Scope { get; set; }

    /// <summary>The teacher's own templates.</summary>
    [Parameter]
    public IReadOnlyList<AssistantTemplateSummary> Templates { get; set; } = [];

    /// <summary>The reader wants to keep what is filled in as a template.</summary>
    [Parameter, EditorRequired]
    public EventCallback<AssistantTemplateDraft> OnKept { get; set; }

    /// <summary>True while it is being saved.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Why it was not read, or not saved.</summary>
    [Parameter]
    public Refusal? Refusal { get; set; }

    /// <summary>The reader wants it read again.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnRetry { get; set; }

    /// <summary>The reader filled it in.</summary>
    [Parameter, EditorRequired]
    public EventCallback<AssistantScopeDraft> OnWritten { get; set; }

    /// <summary>The reader gives up.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnCancel { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (Scope is not { } scope || ReferenceEquals(scope, filled))
            return;
        filled = scope;
        (duties, isLimited) = (scope.Duties, scope.IsLimitedToCourses);
        courses = [.. scope.Courses.Select(course => new Choice(Text(course.Id), course.Name))];
        chosen = scope.CourseIds.Select(Text).ToHashSet();
    }

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);

    private void Take(Duties template)
    {
        form.Touched();
        duties = template;
    }

    private void Take(AssistantTemplateSummary template)
    {
        Take(template.Duties);
        if (template.SaysWhere)
            (isLimited, chosen) = (template.IsLimitedToCourses, template.CourseIds.Select(Text).ToHashSet());
    }

    private bool IsTaken(AssistantTemplateSummary template) => template.Duties == duties
        && (!template.SaysWhere || (template.IsLimitedToCourses == isLimited && (!isLimited || template.CourseIds.Select(Text).ToHashSet().SetEquals(chosen))));

    private AssistantTemplateDraft Kept() => new() { Duties = duties, CourseIds = Courses() };

    private Maybe<IReadOnlyList<int>?> Courses() => Maybe<IReadOnlyList<int>?>.Of(isLimited ? [.. chosen.Select(id => int.Parse(id, CultureInfo.InvariantCulture))] : null);

    private string Carried(Duties duty) => string.Join(" · ", DutyTable.PermissionsOf(duty).Select(permission => S[PermissionWords.Of(permission)].Value));

    private Task Write() => OnWritten.InvokeAsync(new AssistantScopeDraft
    {
        Duties = duties,
        CourseIds = Courses(),
    });
}
