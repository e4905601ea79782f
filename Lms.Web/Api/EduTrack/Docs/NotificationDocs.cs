using Lms.Web.Api.Described;

namespace Lms.Web.Api.EduTrack.Docs;

/// <summary>What the OpenAPI document says about EduTrack's notifications.</summary>
internal static class NotificationDocs
{
    public static readonly EndpointDoc[] All =
    [
        new EndpointDoc("edutrack-12.1", "List notifications.")
            .AnswersPage<NotificationWire>(),
        new EndpointDoc("edutrack-12.2", "Unread count.")
            .Answers<UnreadWire>(),
        new EndpointDoc("edutrack-12.3", "Mark all as read.")
            .Answers<MarkedWire>(),
        new EndpointDoc("edutrack-12.4", "Mark one as read.")
            .Answers<MarkedWire>(),
    ];
}
