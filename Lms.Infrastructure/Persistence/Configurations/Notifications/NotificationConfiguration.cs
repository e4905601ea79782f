using Lms.Domain.Accounts;
using Lms.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Notifications;

internal sealed class NotificationConfiguration : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.Property(notification => notification.Title).HasMaxLength(200);
        builder.Property(notification => notification.Message).HasMaxLength(1000);
        builder.HasIndex(notification => new { notification.RecipientId, notification.IsRead });
        builder.HasIndex(notification => new { notification.RecipientId, notification.CreatedAt });
        builder.HasOne<User>().WithMany().HasForeignKey(notification => notification.RecipientId).OnDelete(DeleteBehavior.Cascade);
    }
}
