using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Enrollments;
using Lms.Domain.Gradebook;
using Lms.Web.Components.Layout;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Teacher.Gradebook;

/// <summary>Every student of a course and every quiz and homework.</summary>
public partial class GradebookPage
{
    [Parameter]
    public int CourseId { get; set; }

    /// <summary>Words to search students for.</summary>
    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    /// <summary>An <see cref="EnrollmentStatus"/>; students who are in when the address names none.</summary>
    [SupplyParameterFromQuery]
    public string? Status { get; set; }

    /// <summary><c>total</c> or <c>-total</c>; by name when the address says nothing.</summary>
    [SupplyParameterFromQuery]
    public string? Order { get; set; }

    /// <summary>The same page stands below the teacher's and the assistant's path.</summary>
    private string Home => NavMap.HomeOf(NavMap.RoleOf(Navigation.ToBaseRelativePath(Navigation.Uri)) ?? Role.Teacher);

    private EnrollmentStatus StatusShown => Wording.Parse<EnrollmentStatus>(Status) ?? EnrollmentStatus.Approved;

    private string File => Navigation.GetUriWithQueryParameters($"/teacher/courses/{CourseId}/gradebook.csv", new Dictionary<string, object?> { ["q"] = Q, ["status"] = Status });

    protected override void Opened() => Dispatcher.Dispatch(new GradebookOpened(CourseId));

    private void Search(ChangeEventArgs change) => Move("q", change.Value?.ToString());

    private void Narrow(ChangeEventArgs change) => Move("status", change.Value?.ToString());

    private void Move(string name, string? value) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(name, string.IsNullOrWhiteSpace(value) ? null : value.Trim()));

    /// <summary>Asks for the window the grid shows; the effect answers.</summary>
    private Task<Page<GradebookRow>> AskAsync(int offset, int count)
    {
        var answer = new TaskCompletionSource<Page<GradebookRow>>(TaskCreationOptions.RunContinuationsAsynchronously);
        Dispatcher.Dispatch(new GradebookRowsAsked(CourseId, StatusShown, new PageRequest(offset, count, Q, Order is "total" or "-total" ? [Order] : null), answer));
        return answer.Task;
    }
}
