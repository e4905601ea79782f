using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.Staff;
using Lms.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Teacher.Assistants;

/// <summary>Asks who an assistant is; returns the draft.</summary>
public partial class AssistantDialog
{
    private IReadOnlyList<Choice> genders = [];
    private string? name;
    private string? username;
    private string? password;
    private string? email;
    private string? phone;
    private string? gender;
    private Maybe<Upload?> picture;
    private bool isActive = true;

    /// <summary>The assistant as they are; null for a new one.</summary>
    [Parameter]
    public AssistantSummary? Assistant { get; set; }

    /// <summary>True while it is being saved.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Why it was not saved.</summary>
    [Parameter]
    public Refusal? Refusal { get; set; }

    /// <summary>The reader filled it in.</summary>
    [Parameter, EditorRequired]
    public EventCallback<StaffDraft> OnWritten { get; set; }

    /// <summary>The reader gives up.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnCancel { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        genders = [new(Wording.Snake(Gender.Male), L["Male"]), new(Wording.Snake(Gender.Female), L["Female"])];
        if (Assistant is { } one)
            (name, username, email, phone, gender, isActive) = (one.Name, one.Username, one.Email, one.Phone, one.Gender is { } said ? Wording.Snake(said) : null, one.IsActive);
    }

    private Task Write() => OnWritten.InvokeAsync(new StaffDraft
    {
        Name = name ?? string.Empty,
        Username = username ?? string.Empty,
        Password = Assistant is not null && string.IsNullOrEmpty(password) ? default : Maybe<string?>.Of(password ?? string.Empty),
        Gmail = email ?? string.Empty,
        Phone = phone ?? string.Empty,
        Gender = Maybe<string?>.Of(string.IsNullOrEmpty(gender) ? null : gender),
        Picture = picture,
        IsActive = isActive,
    });
}
