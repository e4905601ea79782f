using Lms.Web.Api.Described;
using static Lms.Web.Api.Described.FieldKind;

namespace Lms.Web.Api.EduTrack.Docs;

/// <summary>What the OpenAPI document says about EduTrack's question bank.</summary>
internal static class QuestionDocs
{
    private static readonly FieldDoc[] ChoiceFields =
    [
        new FieldDoc("text", Text) { Required = true },
        new FieldDoc("is_correct", Flag) { Note = "Default false." },
        new FieldDoc("order", Whole) { Min = 0, Note = "Default: as sent." },
    ];

    public static readonly EndpointDoc[] All =
    [
        new EndpointDoc("edutrack-8.1", "List questions.")
            .AnswersPage<QuestionWire>()
            .Filters(
                new FieldDoc("lesson", Whole) { Note = "Filter by lesson id." },
                new FieldDoc("question_type", Text) { OneOf = ["mcq_single", "mcq_multiple", "written"] },
                new FieldDoc("difficulty", Text) { OneOf = ["easy", "medium", "hard"] },
                new FieldDoc("is_global", Flag),
                new FieldDoc("lesson__chapter__subject", Whole) { Note = "Filter by subject id." },
                new FieldDoc("lesson__chapter__grade", Whole) { Note = "Filter by grade id." })
            .Searches("question text or explanation"),
        new EndpointDoc("edutrack-8.2", "Question detail.")
            .Answers<QuestionDetailWire>(),
        new EndpointDoc("edutrack-8.3", "Create a question.")
            .Answers<QuestionDetailWire>(201)
            .Takes(
                new FieldDoc("lesson", Whole) { Required = true },
                new FieldDoc("question_type", Text) { Required = true, OneOf = ["mcq_single", "mcq_multiple", "written"] },
                new FieldDoc("difficulty", Text) { OneOf = ["easy", "medium", "hard"], Note = "Default medium." },
                new FieldDoc("points", Whole) { Min = 1, Max = 100, Note = "Default 1." },
                new FieldDoc("text", Text) { Required = true, Min = 1 },
                new FieldDoc("image", Upload) { Nullable = true },
                new FieldDoc("explanation", Text) { Nullable = true },
                new FieldDoc("is_global", Flag) { Note = "SiteOwner only, default false." },
                new FieldDoc("choices", NestedList) { Inner = ChoiceFields, Note = "Required for the mcq types, not taken for written." })
            .Refuses(400, """{"choices": ["At least two choices are required."]}""")
            .Refuses(400, """{"choices": ["Exactly one choice must be correct."]}""")
            .Refuses(400, """{"choices": ["At least one choice must be correct."]}""")
            .Refuses(400, """{"choices": ["Written questions do not take choices."]}"""),
        new EndpointDoc("edutrack-8.4", "Update a question.")
            .Answers<QuestionDetailWire>()
            .Takes(
                new FieldDoc("lesson", Whole),
                new FieldDoc("question_type", Text) { OneOf = ["mcq_single", "mcq_multiple", "written"] },
                new FieldDoc("difficulty", Text) { OneOf = ["easy", "medium", "hard"], Note = "Default medium." },
                new FieldDoc("points", Whole) { Min = 1, Max = 100, Note = "Default 1." },
                new FieldDoc("text", Text) { Min = 1 },
                new FieldDoc("image", Upload) { Nullable = true },
                new FieldDoc("explanation", Text) { Nullable = true },
                new FieldDoc("is_global", Flag) { Note = "SiteOwner only, default false." },
                new FieldDoc("choices", NestedList) { Inner = ChoiceFields, Note = "Required for the mcq types, not taken for written." })
            .Refuses(400, """{"choices": ["At least two choices are required."]}""")
            .Refuses(400, """{"choices": ["Exactly one choice must be correct."]}""")
            .Refuses(400, """{"choices": ["At least one choice must be correct."]}""")
            .Refuses(400, """{"choices": ["Written questions do not take choices."]}""")
            .Refuses(400, """{"error": "This question already has answers and cannot be changed"}"""),
        new EndpointDoc("edutrack-8.5", "Delete a question.")
            .Refuses(400, """{"error": "This question is used in a quiz or homework"}"""),
    ];
}
