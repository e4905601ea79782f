using System.Globalization;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.Staff;
using Lms.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Owner.Teachers;

/// <summary>A new teacher, or a change of one; the draft stays here until it is sent.</summary>
public partial class TeacherDialog
{
    private string? name;
    private string? username;
    private string? email;
    private string? password;
    private string? phone;
    private string? secondPhone;
    private string? gender;
    private string? subject;
    private string? plan;
    private string? facebook;
    private string? biography;
    private bool isActive = true;
    private Upload? picture;
    private IReadOnlySet<string> grades = new HashSet<string>();

    /// <summary>Who is changed; null for a new teacher.</summary>
    [Parameter]
    public TeacherSummary? Teacher { get; set; }

    /// <summary>What a teacher can be given; null until it is known.</summary>
    [Parameter]
    public TeacherChoices? Choices { get; set; }

    /// <summary>What hangs on the account; null for a new one and until it is known.</summary>
    [Parameter]
    public TeacherHoldings? Holdings { get; set; }

    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public Refusal? Refusal { get; set; }

    /// <summary>The draft is to be stored.</summary>
    [Parameter, EditorRequired]
    public EventCallback<TeacherDraft> OnSave { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnCancel { get; set; }

    private IReadOnlyList<Choice> Genders => [.. Enum.GetValues<Gender>().Select(one => new Choice(Wording.Snake(one), L[Wording.Title(one)]))];

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        if (Teacher is not { } teacher)
            return;
        (name, username, email, phone, secondPhone) = (teacher.Name, teacher.Username, teacher.Email, teacher.Phone, teacher.SecondaryPhone);
        (facebook, biography, isActive, gender) = (teacher.Facebook, teacher.Biography, teacher.IsActive, Wording.Snake(teacher.Gender));
        subject = teacher.SubjectId?.ToString(CultureInfo.InvariantCulture);
        plan = teacher.VideoSecurity?.Id.ToString(CultureInfo.InvariantCulture);
        grades = teacher.Grades.Select(grade => grade.Id.ToString(CultureInfo.InvariantCulture)).ToHashSet();
    }

    private static int? Number(string? value) => value is null ? null : int.Parse(value, CultureInfo.InvariantCulture);

    private IReadOnlyList<Choice> Plans(TeacherChoices choices) =>
        [.. choices.Plans.Select(row => Choice.Of(row.Id, L["{0}, EGP {1} per student", row.Name, row.PricePerStudent.ToString("N2", CultureInfo.CurrentCulture)]))];

    private TeacherDraft Draft() => new()
    {
        Person = new StaffDraft
        {
            Name = name ?? string.Empty,
            Username = username ?? string.Empty,
            Gmail = email ?? string.Empty,
            Password = Teacher is null || !string.IsNullOrEmpty(password) ? password ?? string.Empty : default(Maybe<string?>),
            Phone = phone ?? string.Empty,
            Gender = gender is not null ? gender : default(Maybe<string?>),
            Picture = picture is not null ? picture : default(Maybe<Upload?>),
            IsActive = isActive,
        },
        SecondaryPhone = secondPhone,
        Biography = biography,
        Facebook = facebook,
        SubjectId = Number(subject),
        VideoSecurityId = Number(plan),
        GradeIds = Maybe<IReadOnlyList<int>?>.Of([.. grades.Select(grade => int.Parse(grade, CultureInfo.InvariantCulture))]),
    };
}
