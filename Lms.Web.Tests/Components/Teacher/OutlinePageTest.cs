using Bunit;
using Lms.Domain.Courses;
using Lms.Web.Components.Teacher.Outline;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Components.Teacher;

/// <summary>Opens the outline of a course as its teacher.</summary>
public abstract class OutlinePageTest(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    protected async Task<IRenderedComponent<OutlinePage>> OpenAsync(Course course)
    {
        await SignIn(course.Teacher.User.UserName!);
        return Open<OutlinePage>($"/teacher/courses/{course.Id}", parameters => parameters.Add(one => one.CourseId, course.Id));
    }
}
