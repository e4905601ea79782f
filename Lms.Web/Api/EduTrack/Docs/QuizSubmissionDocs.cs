using Lms.Web.Api.Described;
using static Lms.Web.Api.Described.FieldKind;

namespace Lms.Web.Api.EduTrack.Docs;

/// <summary>What the OpenAPI document says about EduTrack's attempts at quizzes.</summary>
internal static class QuizSubmissionDocs
{
    private static readonly FieldDoc[] AnswerFields =
    [
        new FieldDoc("quiz_question", Whole) { Required = true },
        new FieldDoc("selected_choices", Rows),
        new FieldDoc("written_answer", Text) { Nullable = true },
        new FieldDoc("sequence", Whole) { Note = "Grows with every change: a smaller one than the stored changes nothing." },
        new FieldDoc("is_flagged", Flag) { Note = "Marked to come back to." },
    ];

    private static readonly FieldDoc[] MarkFields =
    [
        new FieldDoc("quiz_question", Whole) { Required = true, Note = "A written question." },
        new FieldDoc("points_earned", Money) { Required = true, Min = 0 },
        new FieldDoc("comment", Text) { Nullable = true, Note = "For the student." },
    ];

    public static readonly EndpointDoc[] All =
    [
        new EndpointDoc("edutrack-10.3", "Quiz submission detail.")
            .Answers<AttemptDetailWire>(),
        new EndpointDoc("edutrack-10.9", "Start a quiz attempt.")
            .Answers<AttemptSheetWire>(201)
            .Refuses(403, """{"error": "You do not have active access to this lecture"}""")
            .Refuses(400, """{"error": "Quiz is not open yet"}""")
            .Refuses(400, """{"error": "Quiz is closed"}""")
            .Refuses(400, """{"error": "Maximum attempts reached"}"""),
        new EndpointDoc("edutrack-10.10", "Save answers of a running attempt.")
            .Answers<SavedWire>()
            .Takes(
                new FieldDoc("answers", NestedList) { Required = true, Inner = AnswerFields })
            .Refuses(400, """{"error": "This attempt has already been submitted"}""")
            .Refuses(400, """{"answers": ["Question 5 is not part of this quiz."]}""")
            .Refuses(400, """{"answers": ["Question 5 accepts a single choice."]}""")
            .Refuses(400, """{"answers": ["Choice 9 does not belong to question 5."]}""")
            .Refuses(400, """{"error": "Time is up for this attempt"}"""),
        new EndpointDoc("edutrack-10.11", "Submit a quiz attempt.")
            .Answers<AttemptDetailWire>()
            .Takes(
                new FieldDoc("answers", NestedList) { Inner = AnswerFields })
            .Refuses(400, """{"error": "This attempt has already been submitted"}""")
            .Refuses(400, """{"answers": ["Question 5 is not part of this quiz."]}""")
            .Refuses(400, """{"answers": ["Question 5 accepts a single choice."]}""")
            .Refuses(400, """{"answers": ["Choice 9 does not belong to question 5."]}"""),
        new EndpointDoc("edutrack-10.12", "My attempts of a quiz.")
            .Answers<MyAttemptsWire>()
            .Refuses(403, """{"error": "You do not have active access to this lecture"}"""),
        new EndpointDoc("edutrack-10.13", "Submissions of a quiz.")
            .AnswersPage<AttemptWire>()
            .Filters(
                new FieldDoc("student", Whole),
                new FieldDoc("is_timed_out", Flag))
            .Searches("student name or code")
            .OrdersBy("started_at", "submitted_at", "score"),
        new EndpointDoc("edutrack-10.14", "Grade a quiz submission.")
            .Answers<AttemptDetailWire>()
            .Takes(
                new FieldDoc("answers", NestedList) { Required = true, Inner = MarkFields })
            .Refuses(400, """{"answers": ["Points must be between 0 and 5."]}""")
            .Refuses(400, """{"error": "This attempt has not been submitted yet"}""")
            .Refuses(403, """{"error": "You can only manage your own courses"}"""),
    ];
}
