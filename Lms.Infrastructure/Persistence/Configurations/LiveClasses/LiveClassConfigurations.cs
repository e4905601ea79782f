using Lms.Domain.LiveClasses;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.LiveClasses;

internal sealed class LiveClassConfiguration : IEntityTypeConfiguration<LiveClass>
{
    public void Configure(EntityTypeBuilder<LiveClass> builder)
    {
        builder.Property(row => row.Title).HasMaxLength(200);
        builder.Property(row => row.Description).HasMaxLength(4000);
        builder.Property(row => row.MeetingNumber).HasMaxLength(50);
        builder.Property(row => row.JoinUrl).HasMaxLength(500);
        builder.Property(row => row.Password).HasMaxLength(100);
        builder.Property(row => row.AccessToken).HasMaxLength(2000);
        builder.Property(row => row.ChatUrl).HasMaxLength(500);
        builder.Property(row => row.RecordingUrl).HasMaxLength(500);
        builder.HasIndex(row => row.PublicId).IsUnique();
        builder.HasIndex(row => new { row.LectureId, row.StartsAt });
        builder.HasIndex(row => row.EndsAt);
        builder.HasOne(row => row.Lecture).WithMany().HasForeignKey(row => row.LectureId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LiveAttendanceConfiguration : IEntityTypeConfiguration<LiveAttendance>
{
    public void Configure(EntityTypeBuilder<LiveAttendance> builder)
    {
        builder.HasIndex(row => new { row.LiveClassId, row.StudentId }).IsUnique();
        builder.HasIndex(row => new { row.LiveClassId, row.JoinedAt });
        builder.HasIndex(row => row.JoinedAt);
        builder.HasOne(row => row.LiveClass).WithMany().HasForeignKey(row => row.LiveClassId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(row => row.Student).WithMany().HasForeignKey(row => row.StudentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Visits).WithOne().HasForeignKey(visit => visit.AttendanceId).OnDelete(DeleteBehavior.Cascade);
    }
}
