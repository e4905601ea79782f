using System.Net;
using System.Text.RegularExpressions;
using Lms.Domain.Dashboards;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Teacher.Dashboard;

/// <summary>The questions students get wrong most.</summary>
public partial class HardestQuestions
{
    /// <summary>The hardest first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<HardQuestion> Questions { get; set; } = [];

    /// <summary>The words of a formatted text.</summary>
    private static string Plain(string html) => WebUtility.HtmlDecode(Tags().Replace(html, " ")).Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
