using Lms.Domain.Announcements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Announcements;

internal sealed class AnnouncementConfiguration : IEntityTypeConfiguration<Announcement>
{
    public void Configure(EntityTypeBuilder<Announcement> builder)
    {
        builder.Property(row => row.Title).HasMaxLength(Announcement.MaxTitleLength);
        builder.Property(row => row.Text).HasMaxLength(Announcement.MaxTextLength);
        builder.HasIndex(row => new { row.CourseId, row.PublishedAt });
        builder.Property(row => row.DueAt).IsConcurrencyToken();
        builder.HasIndex(row => row.PublishedAt);
        builder.HasIndex(row => row.DueAt);
        builder.HasIndex(row => row.ShownUntil);
        builder.HasOne(row => row.Course).WithMany().HasForeignKey(row => row.CourseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(row => row.Author).WithMany().HasForeignKey(row => row.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}
