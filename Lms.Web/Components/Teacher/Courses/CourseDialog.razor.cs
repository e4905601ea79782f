using System.Globalization;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Files;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Teacher.Courses;

/// <summary>Asks what a course is; returns the draft.</summary>
public partial class CourseDialog
{
    private string? name;
    private string? grade;
    private string? subject;
    private string? description;
    private Maybe<Upload?> cover;
    private bool isActive = true;

    /// <summary>The course as it is; null for a new one.</summary>
    [Parameter]
    public CourseSummary? Course { get; set; }

    /// <summary>What it can be for; null until it is known.</summary>
    [Parameter, EditorRequired]
    public CourseChoices? Choices { get; set; }

    /// <summary>True while it is being saved.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Why it was not saved.</summary>
    [Parameter]
    public Refusal? Refusal { get; set; }

    /// <summary>The reader filled it in.</summary>
    [Parameter, EditorRequired]
    public EventCallback<CourseDraft> OnWritten { get; set; }

    /// <summary>The reader gives up.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnCancel { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        if (Course is not null)
            (name, grade, subject, description, isActive) = (Course.Name, TextOf(Course.GradeId), TextOf(Course.SubjectId), Course.Description, Course.IsActive);
    }

    private static string TextOf(int id) => id.ToString(CultureInfo.InvariantCulture);

    private Maybe<int?> IdOf(string? text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var id) ? Maybe<int?>.Of(id) : Course is null ? default : Maybe<int?>.Of(null);

    private Task Write() => OnWritten.InvokeAsync(new CourseDraft
    {
        Name = name ?? string.Empty,
        GradeId = IdOf(grade),
        SubjectId = IdOf(subject),
        Description = description,
        IsActive = isActive,
        Cover = cover,
    });
}
