using Lms.Infrastructure.Notifications;
using Lms.Infrastructure.Persistence;

namespace Lms.Web.Setup;

/// <summary>
/// Reads <c>Nodes:Several</c> (more than one host on this database; assumed on SQL Server, not on SQLite) and
/// <c>Nodes:PollMilliseconds</c>.
/// </summary>
internal static class LiveNotificationsSetup
{
    public static void AddLiveNotifications(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var provider = configuration.GetValue("Database:Provider", DatabaseProvider.Sqlite);
        builder.Services.AddLiveNotifications(
            provider,
            configuration.GetValue("Nodes:Several", provider == DatabaseProvider.SqlServer),
            TimeSpan.FromMilliseconds(configuration.GetValue("Nodes:PollMilliseconds", 2000)));
    }
}
