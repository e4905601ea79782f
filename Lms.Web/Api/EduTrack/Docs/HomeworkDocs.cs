using Lms.Web.Api.Described;
using static Lms.Web.Api.Described.FieldKind;

namespace Lms.Web.Api.EduTrack.Docs;

/// <summary>What the OpenAPI document says about EduTrack's homeworks and what students hand in.</summary>
internal static class HomeworkDocs
{
    private static readonly FieldDoc[] AnswerFields =
    [
        new FieldDoc("homework_question", Whole) { Required = true },
        new FieldDoc("selected_choice", Whole) { Nullable = true, Note = "A choice id." },
        new FieldDoc("written_answer", Text) { Nullable = true },
    ];

    private static readonly FieldDoc[] MarkFields =
    [
        new FieldDoc("homework_question", Whole) { Required = true, Note = "A written question." },
        new FieldDoc("points_earned", Money) { Required = true, Min = 0 },
        new FieldDoc("comment", Text) { Nullable = true, Note = "For the student." },
    ];

    public static readonly EndpointDoc[] All =
    [
        new EndpointDoc("edutrack-9.1", "List homeworks.")
            .AnswersPage<HomeworkWire>()
            .Filters(
                new FieldDoc("lecture", Whole) { Note = "Filter by lecture id." },
                new FieldDoc("is_active", Flag) { Note = "Filter by active status." },
                new FieldDoc("is_published", Flag) { Note = "Filter by published status." }),
        new EndpointDoc("edutrack-9.2", "Homework detail.")
            .Answers<HomeworkDetailWire>(),
        new EndpointDoc("edutrack-9.3", "Submissions of a homework.")
            .AnswersPage<HomeworkSubmissionWire>(),
        new EndpointDoc("edutrack-9.4", "Homework submission detail.")
            .Answers<HomeworkSubmissionDetailWire>(),
        new EndpointDoc("edutrack-9.5", "Create a homework.")
            .Answers<HomeworkDetailWire>(201)
            .Takes(
                new FieldDoc("lecture", Whole) { Required = true },
                new FieldDoc("title", Text) { Required = true, Min = 1, Max = 200 },
                new FieldDoc("description", Text),
                new FieldDoc("model_answer", Text) { Note = "Shown on submissions." },
                new FieldDoc("is_active", Flag) { Note = "Default true." },
                new FieldDoc("is_published", Flag) { Note = "Default false." },
                new FieldDoc("open_date", Moment) { Nullable = true },
                new FieldDoc("close_date", Moment) { Nullable = true, Note = "After open_date." },
                new FieldDoc("questions", Rows) { Note = "Bank question ids, in order." })
            .Refuses(400, """{"close_date": ["Close date must be after open date."]}""")
            .Refuses(400, """{"is_published": ["A homework needs at least one question before it can be published."]}""")
            .Refuses(400, """{"questions": ["Multiple-answer questions cannot be used in a homework."]}""")
            .Refuses(403, """{"error": "You can only manage your own courses"}""")
            .Refuses(400, """{"title": ["This field is required."]}"""),
        new EndpointDoc("edutrack-9.6", "Update a homework.")
            .Answers<HomeworkDetailWire>()
            .Takes(
                new FieldDoc("lecture", Whole),
                new FieldDoc("title", Text) { Min = 1, Max = 200 },
                new FieldDoc("description", Text),
                new FieldDoc("model_answer", Text) { Note = "Shown on submissions." },
                new FieldDoc("is_active", Flag) { Note = "Default true." },
                new FieldDoc("is_published", Flag) { Note = "Default false." },
                new FieldDoc("open_date", Moment) { Nullable = true },
                new FieldDoc("close_date", Moment) { Nullable = true, Note = "After open_date." })
            .Refuses(400, """{"close_date": ["Close date must be after open date."]}""")
            .Refuses(400, """{"is_published": ["A homework needs at least one question before it can be published."]}""")
            .Refuses(403, """{"error": "You can only manage your own courses"}"""),
        new EndpointDoc("edutrack-9.7", "Delete a homework.")
            .Refuses(403, """{"error": "You can only manage your own courses"}""")
            .Refuses(400, """{"error": "This homework has submissions and cannot be deleted"}"""),
        new EndpointDoc("edutrack-9.8", "Add a question to a homework.")
            .Answers<HomeworkQuestionWire>(201)
            .Takes(
                new FieldDoc("question", Whole) { Required = true, Note = "Bank question id." },
                new FieldDoc("order", Whole) { Min = 0, Note = "Default: last + 1." })
            .Refuses(400, """{"question": ["This question is already in the homework."]}""")
            .Refuses(400, """{"questions": ["Multiple-answer questions cannot be used in a homework."]}""")
            .Refuses(400, """{"error": "Questions cannot be changed after students have started this homework"}""")
            .Refuses(403, """{"error": "You can only manage your own courses"}"""),
        new EndpointDoc("edutrack-9.9", "Remove a question from a homework.")
            .Refuses(400, """{"error": "Questions cannot be changed after students have started this homework"}""")
            .Refuses(403, """{"error": "You can only manage your own courses"}"""),
        new EndpointDoc("edutrack-9.10", "Open a homework as a student.")
            .Answers<HomeworkSheetWire>()
            .Refuses(403, """{"error": "You do not have active access to this lecture"}""")
            .Refuses(400, """{"error": "Homework is not open yet"}"""),
        new EndpointDoc("edutrack-9.11", "Submit a homework.")
            .Answers<HomeworkSubmissionDetailWire>(201)
            .Takes(
                new FieldDoc("answers", NestedList) { Required = true, Inner = AnswerFields })
            .Refuses(403, """{"error": "You do not have active access to this lecture"}""")
            .Refuses(400, """{"error": "You have already submitted this homework"}""")
            .Refuses(400, """{"error": "Homework is not open yet"}""")
            .Refuses(400, """{"error": "Homework is closed"}""")
            .Refuses(400, """{"answers": ["Choice 9 does not belong to question 5."]}"""),
        new EndpointDoc("edutrack-9.12", "My homework submissions.")
            .AnswersPage<HomeworkSubmissionWire>()
            .Filters(
                new FieldDoc("homework", Whole),
                new FieldDoc("lecture", Whole),
                new FieldDoc("status", Text) { OneOf = ["submitted", "graded"] }),
        new EndpointDoc("edutrack-9.13", "Grade a homework submission.")
            .Answers<HomeworkSubmissionDetailWire>()
            .Takes(
                new FieldDoc("answers", NestedList) { Required = true, Inner = MarkFields })
            .Refuses(400, """{"answers": ["Points must be between 0 and 5."]}""")
            .Refuses(403, """{"error": "You can only manage your own courses"}"""),
    ];
}
