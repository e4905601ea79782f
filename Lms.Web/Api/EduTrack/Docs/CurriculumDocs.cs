using Lms.Web.Api.Described;
using static Lms.Web.Api.Described.FieldKind;

namespace Lms.Web.Api.EduTrack.Docs;

/// <summary>What the OpenAPI document says about EduTrack's chapters and lessons.</summary>
internal static class CurriculumDocs
{
    public static readonly EndpointDoc[] All =
    [
        new EndpointDoc("edutrack-8.6", "List chapters.")
            .AnswersPage<ChapterWire>()
            .Filters(
                new FieldDoc("subject", Whole),
                new FieldDoc("grade", Whole))
            .Searches("name")
            .OrdersBy("order", "name"),
        new EndpointDoc("edutrack-8.7", "Create a chapter.")
            .Answers<ChapterWire>(201)
            .Takes(
                new FieldDoc("name", Text) { Required = true, Min = 1, Max = 200 },
                new FieldDoc("subject", Whole) { Required = true },
                new FieldDoc("grade", Whole) { Required = true },
                new FieldDoc("order", Whole) { Min = 0 })
            .Refuses(400, """{"name": ["This field is required."]}"""),
        new EndpointDoc("edutrack-8.8", "Update a chapter.")
            .Answers<ChapterWire>()
            .Takes(
                new FieldDoc("name", Text) { Min = 1, Max = 200 },
                new FieldDoc("subject", Whole),
                new FieldDoc("grade", Whole),
                new FieldDoc("order", Whole) { Min = 0 }),
        new EndpointDoc("edutrack-8.9", "Delete a chapter.")
            .Refuses(400, """{"error": "This chapter has lessons and cannot be deleted"}"""),
        new EndpointDoc("edutrack-8.10", "List lessons.")
            .AnswersPage<LessonWire>()
            .Filters(
                new FieldDoc("chapter", Whole),
                new FieldDoc("chapter__subject", Whole),
                new FieldDoc("chapter__grade", Whole))
            .Searches("name")
            .OrdersBy("order", "name"),
        new EndpointDoc("edutrack-8.11", "Create a lesson.")
            .Answers<LessonWire>(201)
            .Takes(
                new FieldDoc("chapter", Whole) { Required = true },
                new FieldDoc("name", Text) { Required = true, Min = 1, Max = 200 },
                new FieldDoc("order", Whole) { Min = 0 })
            .Refuses(400, """{"name": ["This field is required."]}"""),
        new EndpointDoc("edutrack-8.12", "Update a lesson.")
            .Answers<LessonWire>()
            .Takes(
                new FieldDoc("chapter", Whole),
                new FieldDoc("name", Text) { Min = 1, Max = 200 },
                new FieldDoc("order", Whole) { Min = 0 }),
        new EndpointDoc("edutrack-8.13", "Delete a lesson.")
            .Refuses(400, """{"error": "This lesson has questions and cannot be deleted"}"""),
    ];
}
