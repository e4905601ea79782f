using Lms.Domain.Notifications;
using Lms.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Infrastructure.Notifications;

/// <summary>Registers the live feed and this database's way to other nodes.</summary>
public static class NotificationsSetup
{
    /// <summary>
    /// On PostgreSQL nodes always hear each other. Elsewhere they look every <paramref name="interval"/> when there are
    /// <paramref name="several"/>.
    /// </summary>
    public static IServiceCollection AddLiveNotifications(this IServiceCollection services, DatabaseProvider provider, bool several, TimeSpan interval)
    {
        services.AddSingleton<NotificationFeed>();
        services.AddSingleton<INotificationFeed>(all => all.GetRequiredService<NotificationFeed>());
        services.AddHostedService(all => all.GetRequiredService<NotificationFeed>());
        services.AddSingleton<IInterceptor, NotificationCommits>();
        if (provider == DatabaseProvider.PostgreSql)
            services.AddHostedService<NotificationListener>();
        else if (several)
            services.AddHostedService(all => ActivatorUtilities.CreateInstance<NotificationPolling>(all, interval));
        return services;
    }
}
