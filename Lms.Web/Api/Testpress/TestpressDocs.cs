using Lms.Web.Api.Described;
using static Lms.Web.Api.Described.FieldKind;

namespace Lms.Web.Api.Testpress;

/// <summary>What the OpenAPI document says about every endpoint of Testpress.</summary>
internal static class TestpressDocs
{
    private const string NoPage = """{"detail": "Invalid page."}""";

    private static readonly FieldDoc[] Paging =
    [
        new("page", Whole) { Note = "From 1." },
        new("per_page", Whole) { Min = 1, Max = 500, Note = "Sizes above the list's own are cut to it." },
    ];

    public static readonly EndpointDoc[] All =
    [
        new EndpointDoc("testpress-0.1", "Generate authentication token.")
            .Answers<TokenWire>()
            .Takes(new FieldDoc("username", Text) { Required = true, Min = 1, Max = 150 }, new FieldDoc("password", Text) { Required = true, Min = 1, Max = 128 })
            .Refuses(400, """{"username": ["This field is required."]}""")
            .Refuses(400, """{"non_field_errors": ["Unable to log in with provided credentials."]}""")
            .Refuses(429, """{"detail": "Request was throttled."}"""),
        new EndpointDoc("testpress-1.1", "List attempts.")
            .Answers<EnvelopeWire<IReadOnlyList<AttemptWire>>>()
            .Filters(
                new FieldDoc("ordering", Text)
                {
                    OneOf = ["date", "-date", "correct_answers_count", "-correct_answers_count", "incorrect_answers_count", "-incorrect_answers_count", "unanswered_count", "-unanswered_count"],
                    Note = "One name; newest first without any.",
                },
                new FieldDoc("state", Whole) { Note = "0 running, 1 completed, 2 did not finish, 3 not started; the names are taken as well." },
                new FieldDoc("date_0", Text) { Note = "Started then or later: a date or a moment." },
                new FieldDoc("date_1", Text) { Note = "Started then or earlier: a date counts whole." },
                new FieldDoc("users", Text) { Note = "User ids, by comma or repetition." },
                new FieldDoc("exams", Text) { Note = "Exam ids, by comma or repetition." })
            .Filters(Paging)
            .Refuses(400, """{"ordering": ["Select a valid choice. score is not one of the available choices."]}""")
            .Refuses(404, NoPage),
        new EndpointDoc("testpress-1.2", "Get a single attempt.").Answers<AttemptDetailWire>(),
        new EndpointDoc("testpress-1.3", "Get student exam responses.").Answers<EnvelopeWire<AnswersWire>>().Filters(Paging).Refuses(404, """{"detail": "Not found."}""").Refuses(404, NoPage),
        new EndpointDoc("testpress-1.4", "Get chapter content attempts.")
            .Answers<EnvelopeWire<ContentAttemptsWire>>()
            .Filters(
                new FieldDoc("user_ids", Text),
                new FieldDoc("chapter_ids", Text),
                new FieldDoc("course_ids", Text),
                new FieldDoc("chapter_content_ids", Text),
                new FieldDoc("exam_id", Text),
                new FieldDoc("content_type", Whole) { Note = "1 Exam, 2 Quiz, 3 Video, 4 Attachment, 5 Notes, 7 Video Conference, 8 Live Stream." },
                new FieldDoc("state", Whole) { Note = "0 Started, 1 Completed, 2 Pending Evaluation, 3 Evaluation Completed." },
                new FieldDoc("completed_date", Date) { Note = "Completed on that day." },
                new FieldDoc("completed_before", Date) { Note = "Completed before that day begins." },
                new FieldDoc("completed_after", Date) { Note = "Completed after that day ends." })
            .Filters(Paging)
            .Refuses(400, """{"content_type": ["Select a valid choice. 6 is not one of the available choices."]}""")
            .Refuses(404, NoPage),
        new EndpointDoc("testpress-1.5", "Get video conference attempts.").Answers<EnvelopeWire<IReadOnlyList<AttendeeWire>>>().Filters(Paging).Refuses(404, """{"detail": "Not found."}""").Refuses(404, NoPage),
    ];
}
