using Lms.Domain.Accounts;
using Lms.Domain.Sittings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Sittings;

internal sealed class AttemptAnnouncementConfiguration : IEntityTypeConfiguration<AttemptAnnouncement>
{
    public void Configure(EntityTypeBuilder<AttemptAnnouncement> builder)
    {
        builder.Property(row => row.Text).HasMaxLength(1000);
        builder.HasIndex(row => new { row.AttemptId, row.SeenAt });
        builder.HasOne(row => row.Attempt).WithMany().HasForeignKey(row => row.AttemptId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.SentById).OnDelete(DeleteBehavior.Restrict);
    }
}
