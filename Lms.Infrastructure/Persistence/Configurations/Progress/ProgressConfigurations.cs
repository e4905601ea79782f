using Lms.Domain.Progress;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Progress;

internal sealed class VideoProgressConfiguration : IEntityTypeConfiguration<VideoProgress>
{
    public void Configure(EntityTypeBuilder<VideoProgress> builder)
    {
        builder.Property(progress => progress.WatchedSeconds).IsConcurrencyToken();
        builder.HasIndex(progress => new { progress.StudentId, progress.VideoId }).IsUnique();
        builder.HasIndex(progress => new { progress.StudentId, progress.LastWatchedAt });
        builder.HasIndex(progress => progress.LastWatchedAt);
        builder.HasIndex(progress => progress.StartedAt);
        builder.HasOne(progress => progress.Student).WithMany().HasForeignKey(progress => progress.StudentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(progress => progress.Video).WithMany().HasForeignKey(progress => progress.VideoId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class StudyDayConfiguration : IEntityTypeConfiguration<StudyDay>
{
    public void Configure(EntityTypeBuilder<StudyDay> builder)
    {
        builder.HasKey(row => new { row.StudentId, row.CourseId, row.Day });
        builder.HasIndex(row => new { row.CourseId, row.Day });
        builder.HasIndex(row => row.Day);
        builder.HasOne(row => row.Student).WithMany().HasForeignKey(row => row.StudentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(row => row.Course).WithMany().HasForeignKey(row => row.CourseId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class LessonProgressConfiguration : IEntityTypeConfiguration<LessonProgress>
{
    public void Configure(EntityTypeBuilder<LessonProgress> builder)
    {
        builder.Property(progress => progress.Notes).HasMaxLength(20_000);
        builder.Property(progress => progress.Metadata).HasMaxLength(8192);
        builder.Property(progress => progress.ReportedPercent).HasPrecision(5, 2);
        builder.HasIndex(progress => new { progress.StudentId, progress.LectureId }).IsUnique();
        builder.HasOne(progress => progress.Student).WithMany().HasForeignKey(progress => progress.StudentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(progress => progress.Lecture).WithMany().HasForeignKey(progress => progress.LectureId).OnDelete(DeleteBehavior.Cascade);
    }
}
