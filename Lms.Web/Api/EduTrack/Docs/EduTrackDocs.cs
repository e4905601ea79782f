using Lms.Web.Api.Described;

namespace Lms.Web.Api.EduTrack.Docs;

/// <summary>What the OpenAPI document says about every endpoint of EduTrack.</summary>
internal static class EduTrackDocs
{
    public static IReadOnlyList<EndpointDoc> All { get; } =
    [
        .. AccountDocs.All,
        .. AssistantDocs.All,
        .. CourseDocs.All,
        .. TopicDocs.All,
        .. LectureDocs.All,
        .. VideoDocs.All,
        .. EnrollmentDocs.All,
        .. PurchaseDocs.All,
        .. QuestionDocs.All,
        .. CurriculumDocs.All,
        .. HomeworkDocs.All,
        .. QuizDocs.All,
        .. QuizSubmissionDocs.All,
        .. MaterialDocs.All,
        .. NotificationDocs.All,
        .. ProgressDocs.All,
        .. BalanceDocs.All,
        .. RechargeCodeDocs.All,
        .. TeacherDocs.All,
        .. StudentDocs.All,
        .. StructureDocs.All,
    ];
}
