using System.Globalization;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Contracts.Calls;

/// <summary>Accounts, profiles, teachers, assistants, students, structure (groups 0, 1, 13, 16, 17).</summary>
internal static class PeopleCalls
{
    public static readonly Call[] All =
    [
        new("edutrack-0.1") { Body = (scene, _) => new { username = scene.Learner.User.UserName, password = Given.Password } },
        new("edutrack-0.2"),
        new("edutrack-0.3") { After = "edutrack-0.1" },
        new("edutrack-0.4") { Body = (scene, _) => Registration(scene) },
        new("edutrack-1.1"),
        new("edutrack-1.2") { Body = (_, _) => Account("assistant") },
        new("edutrack-1.3") { Thing = (scene, _) => scene.SpareAssistant.Id },
        new("edutrack-1.4") { Thing = (scene, _) => scene.SpareAssistant.Id, Body = (_, _) => new { name = "Renamed" } },
        new("edutrack-1.5") { Thing = (scene, _) => scene.SpareAssistant.Id },
        new("edutrack-13.1"),
        new("edutrack-13.2") { Body = (_, _) => new { school_name = "New School" } },
        new("edutrack-13.3") { Body = (_, _) => new { current_password = Given.Password, new_password = "Another!2026pw" } },
        new("edutrack-16.1"),
        new("edutrack-16.2") { Thing = (scene, _) => scene.Course.TeacherId },
        new("edutrack-16.3") { Body = (_, _) => Account("teacher") },
        new("edutrack-16.4") { Thing = (scene, _) => scene.Course.TeacherId, Body = (_, _) => new { biography = "Teaches well." } },
        new("edutrack-16.5"),
        new("edutrack-16.6") { Thing = (scene, _) => scene.Learner.Id, Body = (_, _) => new { status = "active" } },
        new("edutrack-17.1"),
        new("edutrack-17.2"),
        new("edutrack-17.3"),
        new("edutrack-17.4"),
        new("edutrack-17.5"),
        new("edutrack-17.6"),
    ];

    /// <summary>The fields of a new member of staff.</summary>
    public static Dictionary<string, object?> Account(string kind)
    {
        var number = Given.Number();
        return new()
        {
            ["username"] = $"new_{kind}_{number}",
            ["password"] = Given.Password,
            ["name"] = "New Person",
            ["phone"] = "01012345678",
            ["gmail"] = $"new_{kind}_{number}@given.example",
            ["gender"] = "female",
        };
    }

    /// <summary>The fields of a student who registers.</summary>
    public static Dictionary<string, object?> Registration(Scene scene)
    {
        var number = Given.Number();
        return new()
        {
            ["username"] = $"new_student_{number}",
            ["password"] = Given.Password,
            ["name_ar"] = "طالبة جديدة",
            ["name_en"] = "New Student",
            ["phone_number"] = "01012345678",
            ["father_job"] = "Engineer",
            ["educational_state"] = "school",
            ["school_type"] = scene.SchoolTypeId,
            ["grade"] = scene.Course.GradeId,
            ["national_id"] = (80_000_000_000_000 + number).ToString(CultureInfo.InvariantCulture),
            ["birth_date"] = "2010-05-01",
            ["gender"] = "female",
            ["gmail"] = $"new_student_{number}@given.example",
            ["governorate"] = scene.GovernorateId,
            ["area"] = scene.AreaId,
        };
    }
}
