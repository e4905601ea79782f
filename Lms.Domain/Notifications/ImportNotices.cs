using System.Globalization;
using Lms.Domain.QuestionImports;

namespace Lms.Domain.Notifications;

/// <summary>What people are told about imports of large files.</summary>
internal static class ImportNotices
{
    /// <summary>To whoever sent the file: it is through, or stopped.</summary>
    public static Notification Ended(ImportJob job, DateTimeOffset now)
    {
        var (title, message) = (job.State, job.IsPreview) switch
        {
            (ImportJobState.Failed, _) => ("Import stopped", $"\"{job.FileName}\" could not be imported to its end. See why."),
            (_, true) => ("Dry run finished", string.Create(CultureInfo.InvariantCulture, $"\"{job.FileName}\": {job.Added} would be added, {job.Known} are there already, {job.Refused} are refused.")),
            _ => ("Questions imported", string.Create(CultureInfo.InvariantCulture, $"\"{job.FileName}\": {job.Added} added, {job.Known} were there already, {job.Refused} were refused.")),
        };
        return new Notification
        {
            RecipientId = job.CreatedById,
            Type = NotificationType.System,
            Title = title,
            Message = message,
            Metadata = string.Create(CultureInfo.InvariantCulture, $$"""{"question_import": {{job.Id}}}"""),
            CreatedAt = now,
        };
    }
}
