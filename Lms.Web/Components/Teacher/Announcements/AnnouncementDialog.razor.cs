using System.Globalization;
using Lms.Domain.Announcements;
using Lms.Domain.Common;
using Lms.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Teacher.Announcements;

/// <summary>Writes an announcement, or changes it; returns the draft.</summary>
public partial class AnnouncementDialog
{
    private string? course;
    private string? title;
    private string? text;
    private DateTimeOffset? publishAt;
    private DateTimeOffset? shownUntil;

    /// <summary>The announcement as it is; null for a new one.</summary>
    [Parameter]
    public AnnouncementSummary? Announcement { get; set; }

    /// <summary>Where a new one goes unless the reader says otherwise.</summary>
    [Parameter]
    public int? CourseId { get; set; }

    /// <summary>Where a new one can go.</summary>
    [Parameter]
    public IReadOnlyList<Choice> Courses { get; set; } = [];

    /// <summary>True while it is being saved.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Why it was not saved.</summary>
    [Parameter]
    public Refusal? Refusal { get; set; }

    /// <summary>The reader filled it in.</summary>
    [Parameter, EditorRequired]
    public EventCallback<AnnouncementDraft> OnWritten { get; set; }

    /// <summary>The reader gives up.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnCancel { get; set; }

    /// <summary>True until it is published: its moment can be chosen.</summary>
    private bool IsOpen => Announcement is null or { IsScheduled: true };

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        course = CourseId?.ToString(CultureInfo.InvariantCulture);
        (title, text, shownUntil) = (Announcement?.Title, Announcement?.Text, Announcement?.ShownUntil);
        publishAt = Announcement is { IsScheduled: true } ? Announcement.PublishedAt : null;
    }

    private Task Write() => OnWritten.InvokeAsync(new AnnouncementDraft
    {
        CourseId = Announcement is not null ? default(Maybe<int?>) : int.TryParse(course, CultureInfo.InvariantCulture, out var id) ? id : null,
        Title = title ?? string.Empty,
        Text = text ?? string.Empty,
        PublishAt = IsOpen ? publishAt : default(Maybe<DateTimeOffset?>),
        ShownUntil = shownUntil,
    });
}
