using Lms.Domain.Common;
using Lms.Domain.Enrollments;
using Lms.Web.State;

namespace Lms.Web.Tests.State;

public sealed class ListStateTests
{
    [Fact]
    public void Query_OfAnAddress_ReadsEverything()
    {
        var query = ListQuery.Of("http://x/list?page=3&size=50&q=ali%20hassan&order=-enrolled_at&hide=code,note&status=pending&course=7");
        Assert.Equal((3, 50, "ali hassan", "-enrolled_at", "code,note"), (query.Page, query.Size, query.Search, query.Order, query.Hide));
        Assert.Equal(EnrollmentStatus.Pending, query.Choice<EnrollmentStatus>("status"));
        Assert.Equal(7, query.Row("course"));
        var request = query.ToRequest();
        Assert.Equal((100, 50, "ali hassan", "-enrolled_at"), (request.Offset, request.Limit, request.Search, Assert.Single(request.Order!)));
        Assert.Null(query.ToWholeRequest().Limit);
    }

    [Theory]
    [InlineData("http://x/list?page=-1&size=7&status=&course=x")]
    [InlineData("http://x/list?page=0&size=99999")]
    [InlineData("http://x/list")]
    public void Query_OfNonsense_IsTheUsualOne(string address)
    {
        var query = ListQuery.Of(address);
        Assert.Equal((1, ListQuery.UsualSize), (query.Page, query.Size));
        Assert.Null(query.Row("course"));
        Assert.Null(query.Choice<EnrollmentStatus>("status"));
    }

    [Fact]
    public void Parameters_LeaveOutWhatIsUsual_AndRemoveWhatIsGone()
    {
        var older = ListQuery.Of("http://x/?status=pending&page=2");
        var parameters = older.With("status", null).ToParameters(older);
        Assert.All(parameters.Values, Assert.Null);
        Assert.Contains("status", parameters.Keys);
    }

    [Fact]
    public void Answered_ToTheSameQuestionOfBefore_ChangesNothing()
    {
        var before = new ListQuery();
        var again = before.Again();
        var state = new ListState<int>().Asked(before).Asked(again).Answered(again, new Page<int>([1, 2], 2), null);
        Assert.Same(state, state.Answered(before, new Page<int>([1], 1), null));
    }

    [Fact]
    public void Answer_ToAnOlderQuestion_ChangesNothing()
    {
        var newer = new ListQuery { Page = 2 };
        var state = new ListState<int>().Asked(new ListQuery()).Asked(newer);
        Assert.Same(state, state.Answered(new ListQuery(), new Page<int>([1], 1), null));
        Assert.Equal([2], state.Answered(newer, new Page<int>([2], 1), null).Page!.Items);
    }

    [Fact]
    public void Refusal_KeepsTheRows_AndGoesWithTheNextQuestion()
    {
        var query = new ListQuery();
        var state = new ListState<int>().Asked(query).Answered(query, new Page<int>([1], 1), null).Asked(query).Answered(query, null, GeneralRefusals.PermissionDenied);
        Assert.Equal(GeneralRefusals.PermissionDenied, state.Refusal);
        Assert.NotNull(state.Page);
        Assert.Null(state.Asked(query).Refusal);
    }

    [Fact]
    public void Removed_CountsDown()
    {
        var query = new ListQuery();
        var state = new ListState<int>().Asked(query).Answered(query, new Page<int>([1, 2, 3], 30), null).Removed(row => row > 1);
        Assert.Equal([1], state.Page!.Items);
        Assert.Equal(28, state.Page.Count);
    }
}
