using System.Globalization;
using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Lectures;
using Lms.Domain.Materials;
using Lms.Web.Components.Shared;
using Lms.Web.Doors;
using Lms.Web.State;

namespace Lms.Web.Components.Teacher.Materials;

/// <summary>What the page of materials asks of the verbs.</summary>
public sealed class MaterialsEffects(UseCases useCases, IState<MaterialsState> materials)
{
    [EffectMethod(typeof(MaterialChoicesAsked))]
    public async Task OnChoicesAsked(IDispatcher dispatcher)
    {
        var courses = await useCases.Run((ListTaughtCourses verb, Actor actor) => verb.Handle(actor, PageRequest.All with { Order = ["name"] }, CancellationToken.None));
        var lectures = await useCases.Run((ListLectures verb, Actor actor) => verb.Handle(actor, Input.Of(new LectureFilter()), PageRequest.All, CancellationToken.None));
        dispatcher.Dispatch(new MaterialChoicesAnswered(new MaterialChoices(
            [.. (courses.Value?.Items ?? []).Select(course => ChoiceOf(course.Id, course.Name))],
            [.. (lectures.Value?.Items ?? []).OrderBy(lecture => lecture.CourseName, StringComparer.CurrentCulture).ThenBy(lecture => lecture.TopicName, StringComparer.CurrentCulture).ThenBy(lecture => lecture.Order)
                .Select(lecture => ChoiceOf(lecture.Id, $"{lecture.CourseName} › {lecture.TopicName} › {lecture.Name}"))])));
    }

    [EffectMethod]
    public async Task On(MaterialsAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListMaterials verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new MaterialsAnswered(happened.Query, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(MaterialsExportAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListMaterials verb, Actor actor) => verb.Handle(actor, Filter(happened.Query), happened.Query.ToWholeRequest(), CancellationToken.None));
        dispatcher.Dispatch(new MaterialsExportAnswered(found.Value?.Items, found.Refusal));
    }

    [EffectMethod]
    public async Task On(MaterialWritten happened, IDispatcher dispatcher)
    {
        var input = Input.Of(happened.Draft);
        var done = happened.MaterialId is { } id
            ? await useCases.Run((UpdateMaterial verb, Actor actor) => verb.Handle(actor, id, input, CancellationToken.None))
            : await useCases.Run((UploadMaterial verb, Actor actor) => verb.Handle(actor, input, CancellationToken.None));
        Answer(dispatcher, done.Refusal);
    }

    [EffectMethod]
    public async Task On(MaterialDeletionAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Do((DeleteMaterial verb, Actor actor) => verb.Handle(actor, happened.MaterialId, CancellationToken.None));
        Answer(dispatcher, done.Refusal);
    }

    private static Input<MaterialFilter> Filter(ListQuery query) => Input.Of(new MaterialFilter { CourseId = query.Row("course"), LectureId = query.Row("lecture"), IsActive = query.Flag("is_active") });

    private static Choice ChoiceOf(int id, string name) => new(id.ToString(CultureInfo.InvariantCulture), name);

    private void Answer(IDispatcher dispatcher, Refusal? refusal)
    {
        if (refusal is not null)
        {
            dispatcher.Dispatch(new MaterialTaskRefused(refusal));
            return;
        }

        dispatcher.Dispatch(new MaterialTaskDone());
        dispatcher.Dispatch(new MaterialsAsked(materials.Value.List.Query.Again()));
    }
}
