using System.Globalization;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.Lectures;
using Lms.Domain.Outline;
using Lms.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Teacher.Outline;

/// <summary>Asks what a lecture is and costs; returns the draft.</summary>
public partial class LectureDialog
{
    private IReadOnlyList<Choice> choices = [];
    private string? name;
    private string? topic;
    private string? description;
    private decimal? price;
    private decimal? discount;
    private int? days = 30;
    private Maybe<Upload?> picture;
    private bool isVisible = true;

    /// <summary>The lecture as it is; null for a new one.</summary>
    [Parameter]
    public OutlineLecture? Lecture { get; set; }

    /// <summary>Where a new one goes.</summary>
    [Parameter]
    public int TopicId { get; set; }

    /// <summary>Where it can be.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<OutlineTopic> Topics { get; set; } = [];

    /// <summary>True while it is being saved.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Why it was not saved.</summary>
    [Parameter]
    public Refusal? Refusal { get; set; }

    /// <summary>The reader filled it in.</summary>
    [Parameter, EditorRequired]
    public EventCallback<LectureDraft> OnWritten { get; set; }

    /// <summary>The reader gives up.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnCancel { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        choices = [.. Topics.Select(one => new Choice(one.Id.ToString(CultureInfo.InvariantCulture), one.Name))];
        var home = Lecture is null ? TopicId : Topics.FirstOrDefault(one => one.Lectures.Any(lecture => lecture.Id == Lecture.Id))?.Id;
        topic = home?.ToString(CultureInfo.InvariantCulture);
        if (Lecture is not null)
            (name, description, price, discount, days, isVisible) = (Lecture.Name, Lecture.Description, Lecture.Price, Lecture.Discount, Lecture.AvailableDays, Lecture.IsVisible);
    }

    private Task Write() => OnWritten.InvokeAsync(new LectureDraft
    {
        TopicId = int.TryParse(topic, CultureInfo.InvariantCulture, out var id) ? Maybe<int?>.Of(id) : Maybe<int?>.Of(null),
        Name = name ?? string.Empty,
        Description = description,
        Price = Maybe<decimal?>.Of(price),
        Discount = Maybe<decimal?>.Of(discount ?? 0),
        AvailableDays = Maybe<int?>.Of(days),
        IsVisible = isVisible,
        Picture = picture,
    });
}
