using Lms.Domain.Announcements;
using Lms.Domain.Files;
using Lms.Domain.Gradebook;
using Lms.Domain.HomeworkFiles;
using Lms.Domain.QuestionImports;
using Lms.Domain.Ranking;
using Lms.Domain.Sessions;
using Lms.Domain.Sittings;
using Lms.Infrastructure.Jobs;
using Lms.Infrastructure.Persistence;

namespace Lms.Web.Setup;

/// <summary>Reads <c>Jobs:Enabled</c> and lists the product's background work.</summary>
internal static class JobsSetup
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(new RecurringWork("sweep-orphan-files", TimeSpan.FromHours(6), (scope, ct) => scope.GetRequiredService<SweepOrphanFiles>().Handle(ct)));
        services.AddSingleton(new RecurringWork("sweep-homework-drafts", TimeSpan.FromHours(12), (scope, ct) => scope.GetRequiredService<SweepHomeworkDrafts>().Handle(ct)));
        services.AddSingleton(new RecurringWork("sweep-sessions", TimeSpan.FromHours(12), (scope, ct) => scope.GetRequiredService<SweepSessions>().Handle(ct)));
        services.AddSingleton(new RecurringWork("close-overdue-attempts", TimeSpan.FromSeconds(20), (scope, ct) => scope.GetRequiredService<CloseOverdueAttempts>().Handle(ct)));
        services.AddSingleton(new RecurringWork("publish-announcements", TimeSpan.FromSeconds(20), (scope, ct) => scope.GetRequiredService<PublishDueAnnouncements>().Handle(ct)));
        services.AddSingleton(new RecurringWork("renew-ranks", TimeSpan.FromSeconds(30), (scope, ct) => scope.GetRequiredService<RenewRanks>().Handle(ct)));
        services.AddSingleton(new RecurringWork("question-imports", TimeSpan.FromSeconds(10), (scope, ct) => scope.GetRequiredService<RunImportJobs>().Handle(ct)));
        services.AddSingleton(new RecurringWork("renew-totals", TimeSpan.FromSeconds(30), (scope, ct) => scope.GetRequiredService<RenewTotals>().Handle(ct)));
        if (builder.Configuration.GetValue("Jobs:Enabled", true))
            services.AddJobEngine(DatabaseSetup.OptionsOf(builder));
    }
}
