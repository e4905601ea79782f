using Lms.Web.Api.Described;
using static Lms.Web.Api.Described.FieldKind;

namespace Lms.Web.Api.EduTrack.Docs;

/// <summary>What the OpenAPI document says about EduTrack's accounts and profile.</summary>
internal static class AccountDocs
{
    public static readonly EndpointDoc[] All =
    [
        new EndpointDoc("edutrack-0.1", "Log in.")
            .Answers<SignedInWire>()
            .Takes(
                new FieldDoc("username", Text) { Required = true },
                new FieldDoc("password", Text) { Required = true })
            .Refuses(400, """{"error": "Username and password are required"}""")
            .Refuses(401, """{"error": "No active account found with the given credentials"}""")
            .Refuses(401, """{"error": "Your account is inactive. Please contact an administrator."}""")
            .Refuses(401, """{"error": "Your assigned teacher's account is inactive. Please contact an administrator."}"""),
        new EndpointDoc("edutrack-0.2", "Log out.")
            .Answers<MessageWire>(),
        new EndpointDoc("edutrack-0.3", "Refresh tokens.")
            .Answers<SignedInWire>()
            .Refuses(401, """{"error": "Invalid or expired refresh token"}"""),
        new EndpointDoc("edutrack-0.4", "Register a student.")
            .Answers<StudentWire>(201)
            .Takes(
                new FieldDoc("username", Text) { Required = true, Min = 3, Max = 150 },
                new FieldDoc("password", Text) { Required = true, Min = 8, Max = 128, Note = "Django password validators." },
                new FieldDoc("name_ar", Text) { Required = true, Max = 150 },
                new FieldDoc("name_en", Text) { Required = true, Max = 150 },
                new FieldDoc("phone_number", Text) { Required = true, Min = 11, Max = 11, Note = "Egyptian mobile, 11 digits starting 01." },
                new FieldDoc("father_number", Text) { Nullable = true, Max = 11 },
                new FieldDoc("mother_number", Text) { Nullable = true, Max = 11 },
                new FieldDoc("father_job", Text) { Required = true, Max = 150 },
                new FieldDoc("educational_state", Text) { OneOf = ["school"] },
                new FieldDoc("school_type", Whole) { Nullable = true },
                new FieldDoc("grade", Whole) { Nullable = true },
                new FieldDoc("division", Whole) { Nullable = true },
                new FieldDoc("school_name", Text) { Nullable = true, Max = 200 },
                new FieldDoc("national_id", Text) { Required = true, Min = 14, Max = 14, Note = "14 digits, unique." },
                new FieldDoc("birth_date", Date) { Required = true, Note = "YYYY-MM-DD, in the past." },
                new FieldDoc("gender", Text) { Required = true, OneOf = ["male", "female"] },
                new FieldDoc("gmail", Mail) { Required = true, Note = "Unique over all accounts." },
                new FieldDoc("facebook_link", Address) { Nullable = true },
                new FieldDoc("governorate", Whole) { Required = true },
                new FieldDoc("area", Whole) { Required = true, Note = "Must belong to the governorate." })
            .Refuses(400, """{"gmail": ["This email is already associated with an account."]}""")
            .Refuses(400, """{"area": ["The selected area does not belong to the selected governorate."]}""")
            .Refuses(400, """{"grade": ["This field is required."]}""")
            .Refuses(400, """{"username": ["A user with that username already exists."]}"""),
        new EndpointDoc("edutrack-13.1", "My profile.")
            .Answers<StudentWire>(),
        new EndpointDoc("edutrack-13.2", "Update my profile.")
            .Answers<StudentWire>()
            .Takes(
                new FieldDoc("name_ar", Text) { Max = 150 },
                new FieldDoc("name_en", Text) { Max = 150 },
                new FieldDoc("phone_number", Text) { Min = 11, Max = 11, Note = "Egyptian mobile, 11 digits starting 01." },
                new FieldDoc("father_number", Text) { Nullable = true, Max = 11 },
                new FieldDoc("mother_number", Text) { Nullable = true, Max = 11 },
                new FieldDoc("father_job", Text) { Max = 150 },
                new FieldDoc("educational_state", Text) { OneOf = ["school"] },
                new FieldDoc("school_type", Whole) { Nullable = true },
                new FieldDoc("grade", Whole) { Nullable = true },
                new FieldDoc("division", Whole) { Nullable = true },
                new FieldDoc("school_name", Text) { Nullable = true, Max = 200 },
                new FieldDoc("national_id", Text) { Min = 14, Max = 14, Note = "14 digits, unique." },
                new FieldDoc("birth_date", Date) { Note = "YYYY-MM-DD, in the past." },
                new FieldDoc("gender", Text) { OneOf = ["male", "female"] },
                new FieldDoc("gmail", Mail) { Note = "Unique over all accounts." },
                new FieldDoc("facebook_link", Address) { Nullable = true },
                new FieldDoc("governorate", Whole),
                new FieldDoc("area", Whole) { Note = "Must belong to the governorate." })
            .Refuses(400, """{"gmail": ["This email is already associated with an account."]}""")
            .Refuses(400, """{"area": ["The selected area does not belong to the selected governorate."]}""")
            .Refuses(400, """{"grade": ["This field is required."]}"""),
        new EndpointDoc("edutrack-13.3", "Change my password.")
            .Answers<MessageWire>()
            .Takes(
                new FieldDoc("current_password", Text) { Required = true },
                new FieldDoc("new_password", Text) { Required = true, Min = 8, Max = 128, Note = "Django password validators." })
            .Refuses(400, """{"current_password": ["Current password is incorrect."]}""")
            .Refuses(400, """{"new_password": ["This password is too short. It must contain at least 8 characters."]}"""),
    ];
}
