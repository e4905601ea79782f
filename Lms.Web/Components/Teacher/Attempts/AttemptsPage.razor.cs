using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.AttemptRecords;
using Lms.Domain.Common;
using Lms.Web.Components.Layout;
using Lms.Web.Components.Shared;
using Lms.Web.State;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Teacher.Attempts;

/// <summary>Attempts at exams within the reader's reach.</summary>
public partial class AttemptsPage
{
    private IReadOnlyList<Choice> states = [];

    private Role Role => NavMap.RoleOf(Navigation.ToBaseRelativePath(Navigation.Uri)) ?? Role.Teacher;

    private string Home => NavMap.HomeOf(Role);

    private bool IsTeaching => Role is Role.Teacher or Role.Assistant;

    private string Scope => Reader.Actor?.ReachOf(Permission.ReadAttemptRecords) switch
    {
        Reach.Everything => L["Of the whole site, newest first."],
        Reach.Institution => L["Of the institutions you administer, newest first."],
        _ => L["In the courses you teach, newest first."],
    };

    private string File => "/teacher/attempts.csv" + new Uri(Navigation.Uri).Query;

    private IReadOnlyList<Choice> Exams => [.. (Attempts.Value.Choices?.Exams ?? []).Select(exam => new Choice(exam.QuizId.ToString(CultureInfo.InvariantCulture), $"{exam.Title} · {exam.CourseName}"))];

    /// <summary>People, and several exams, are chosen by the address alone: each is shown, and can be left out.</summary>
    private List<(string Name, int Id, string Text, string Icon)> Narrowed
    {
        get
        {
            var query = ListQuery.Of(Navigation.Uri);
            var people = (AttemptsQuery.Ids(query, "users") ?? []).Select(id => ("users", id, Attempts.Value.Choices?.People.FirstOrDefault(person => person.UserId == id)?.Name ?? "#" + id.ToString(CultureInfo.InvariantCulture), "user"));
            var exams = AttemptsQuery.Ids(query, "exams") is { Count: > 1 } several ? several : [];
            return [.. people, .. exams.Select(id => ("exams", id, Attempts.Value.Choices?.Exams.FirstOrDefault(exam => exam.QuizId == id)?.Title ?? "#" + id.ToString(CultureInfo.InvariantCulture), "list-checks"))];
        }
    }

    protected override void OnInitialized()
    {
        base.OnInitialized();
        states = [.. new[] { AttemptStanding.Running, AttemptStanding.Completed, AttemptStanding.DidNotFinish }.Select(standing => new Choice(Wording.Snake(standing), AttemptWords.Standing(L, standing)))];
    }

    private void Leave(string name, int id)
    {
        var left = (AttemptsQuery.Ids(ListQuery.Of(Navigation.Uri), name) ?? []).Where(other => other != id).ToList();
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { [name] = left.Count == 0 ? null : string.Join(',', left), ["page"] = null }));
    }
}
