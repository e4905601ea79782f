using Lms.Web.Api.Described;
using static Lms.Web.Api.Described.FieldKind;

namespace Lms.Web.Api.EduTrack.Docs;

/// <summary>What the OpenAPI document says about EduTrack's quizzes as staff write them.</summary>
internal static class QuizDocs
{
    private static readonly FieldDoc[] SettingsFields =
    [
        new FieldDoc("open_date", Moment) { Nullable = true },
        new FieldDoc("close_date", Moment) { Nullable = true, Note = "After open_date." },
        new FieldDoc("timer_minutes", Whole) { Nullable = true, Min = 0, Note = "0 for no limit." },
        new FieldDoc("score_visibility", Text) { OneOf = ["after_submission", "after_close", "never"] },
        new FieldDoc("answers_visibility", Text) { OneOf = ["after_close", "after_submission", "never"] },
        new FieldDoc("question_order", Text) { OneOf = ["fixed", "random"] },
        new FieldDoc("shuffle_choices", Flag),
        new FieldDoc("allow_multiple_attempts", Flag),
        new FieldDoc("max_attempts", Whole) { Nullable = true, Min = 0, Note = "0 for no limit." },
        new FieldDoc("attempt_scoring", Text) { OneOf = ["highest", "average", "first", "last"] },
        new FieldDoc("show_correct_after_submission", Flag),
    ];

    public static readonly EndpointDoc[] All =
    [
        new EndpointDoc("edutrack-10.1", "List quizzes.")
            .AnswersPage<QuizWire>()
            .Filters(
                new FieldDoc("lecture", Whole) { Note = "Filter by lecture id." },
                new FieldDoc("is_active", Flag) { Note = "Filter by active status." },
                new FieldDoc("is_published", Flag) { Note = "Filter by published status." }),
        new EndpointDoc("edutrack-10.2", "Quiz detail.")
            .Answers<QuizDetailWire>(),
        new EndpointDoc("edutrack-10.4", "Create a quiz.")
            .Answers<QuizDetailWire>(201)
            .Takes(
                new FieldDoc("lecture", Whole) { Required = true },
                new FieldDoc("title", Text) { Required = true, Min = 1, Max = 200 },
                new FieldDoc("description", Text),
                new FieldDoc("passing_score", Money) { Nullable = true, Min = 0, Note = "In points, same unit as score." },
                new FieldDoc("is_active", Flag) { Note = "Default true." },
                new FieldDoc("is_published", Flag) { Note = "Default false." },
                new FieldDoc("settings", Nested) { Inner = SettingsFields, Note = "Keys that are not sent keep their values." },
                new FieldDoc("questions", Rows) { Note = "Bank question ids, in order." })
            .Refuses(400, """{"settings": {"close_date": ["Close date must be after open date."]}}""")
            .Refuses(400, """{"settings": {"attempt_scoring": ["\"best\" is not a valid choice."]}}""")
            .Refuses(400, """{"is_published": ["A quiz needs at least one question before it can be published."]}""")
            .Refuses(403, """{"error": "You can only manage your own courses"}""")
            .Refuses(400, """{"title": ["This field is required."]}"""),
        new EndpointDoc("edutrack-10.5", "Update a quiz.")
            .Answers<QuizDetailWire>()
            .Takes(
                new FieldDoc("lecture", Whole),
                new FieldDoc("title", Text) { Min = 1, Max = 200 },
                new FieldDoc("description", Text),
                new FieldDoc("passing_score", Money) { Nullable = true, Min = 0, Note = "In points, same unit as score." },
                new FieldDoc("is_active", Flag) { Note = "Default true." },
                new FieldDoc("is_published", Flag) { Note = "Default false." },
                new FieldDoc("settings", Nested) { Inner = SettingsFields, Note = "Keys that are not sent keep their values." })
            .Refuses(400, """{"settings": {"attempt_scoring": ["\"best\" is not a valid choice."]}}""")
            .Refuses(400, """{"is_published": ["A quiz needs at least one question before it can be published."]}""")
            .Refuses(403, """{"error": "You can only manage your own courses"}"""),
        new EndpointDoc("edutrack-10.6", "Delete a quiz.")
            .Refuses(403, """{"error": "You can only manage your own courses"}""")
            .Refuses(400, """{"error": "This quiz has attempts and cannot be deleted"}"""),
        new EndpointDoc("edutrack-10.7", "Add a question to a quiz.")
            .Answers<QuizQuestionWire>(201)
            .Takes(
                new FieldDoc("question", Whole) { Required = true, Note = "Bank question id." },
                new FieldDoc("order", Whole) { Min = 0, Note = "Default: last + 1." })
            .Refuses(400, """{"question": ["This question is already in the quiz."]}""")
            .Refuses(400, """{"error": "Questions cannot be changed after students have started this quiz"}""")
            .Refuses(403, """{"error": "You can only manage your own courses"}"""),
        new EndpointDoc("edutrack-10.8", "Remove a question from a quiz.")
            .Refuses(400, """{"error": "Questions cannot be changed after students have started this quiz"}""")
            .Refuses(403, """{"error": "You can only manage your own courses"}"""),
    ];
}
