using Lms.Domain.Courses;
using Lms.Domain.Files;
using Lms.Domain.Institutions;
using Lms.Domain.LiveClasses;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Courses;

internal sealed class CourseConfiguration : IEntityTypeConfiguration<Course>
{
    public void Configure(EntityTypeBuilder<Course> builder)
    {
        builder.Property(course => course.Key).HasMaxLength(255);
        builder.Property(course => course.Name).HasMaxLength(200);
        builder.HasIndex(course => course.Key).IsUnique();
        builder.HasIndex(course => course.PublicId).IsUnique();
        builder.HasIndex(course => new { course.TeacherId, course.CreatedAt });
        builder.HasIndex(course => new { course.GradeId, course.IsActive, course.CreatedAt });
        builder.HasIndex(course => course.CreatedAt);
        builder.HasOne(course => course.Teacher).WithMany().HasForeignKey(course => course.TeacherId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(course => course.Grade).WithMany().HasForeignKey(course => course.GradeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(course => course.Subject).WithMany().HasForeignKey(course => course.SubjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Institution>().WithMany().HasForeignKey(course => course.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(course => course.CoverId).IsConcurrencyToken();
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(course => course.CoverId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TopicConfiguration : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> builder)
    {
        builder.Property(topic => topic.Name).HasMaxLength(200);
        builder.HasIndex(topic => new { topic.CourseId, topic.Order });
        builder.HasIndex(topic => topic.Order);
        builder.HasOne(topic => topic.Course).WithMany(course => course.Topics).HasForeignKey(topic => topic.CourseId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class LectureConfiguration : IEntityTypeConfiguration<Lecture>
{
    public void Configure(EntityTypeBuilder<Lecture> builder)
    {
        builder.Property(lecture => lecture.Name).HasMaxLength(200);
        builder.Ignore(lecture => lecture.FinalPrice);
        builder.Property(lecture => lecture.AnnouncedAt).IsConcurrencyToken();
        builder.HasIndex(lecture => lecture.PublicId).IsUnique();
        builder.HasIndex(lecture => new { lecture.TopicId, lecture.Order });
        builder.HasIndex(lecture => lecture.Order);
        builder.HasOne(lecture => lecture.Topic).WithMany(topic => topic.Lectures).HasForeignKey(lecture => lecture.TopicId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(lecture => lecture.PictureId).IsConcurrencyToken();
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(lecture => lecture.PictureId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class VideoConfiguration : IEntityTypeConfiguration<Video>
{
    public void Configure(EntityTypeBuilder<Video> builder)
    {
        builder.Property(video => video.Name).HasMaxLength(200);
        builder.Property(video => video.VideoUrl).HasMaxLength(500);
        builder.HasIndex(video => video.PublicId).IsUnique();
        builder.HasIndex(video => new { video.LectureId, video.Order });
        builder.HasIndex(video => video.Order);
        builder.HasOne<LiveClass>().WithMany().HasForeignKey(video => video.LiveClassId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne(video => video.Lecture).WithMany(lecture => lecture.Videos).HasForeignKey(video => video.LectureId).OnDelete(DeleteBehavior.Cascade);
    }
}
