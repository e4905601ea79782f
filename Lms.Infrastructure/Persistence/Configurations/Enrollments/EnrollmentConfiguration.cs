using Lms.Domain.Enrollments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Enrollments;

internal sealed class EnrollmentConfiguration : IEntityTypeConfiguration<Enrollment>
{
    public void Configure(EntityTypeBuilder<Enrollment> builder)
    {
        builder.Property(enrollment => enrollment.Status).IsConcurrencyToken();
        builder.Property(enrollment => enrollment.ResponseNote).HasMaxLength(1000);
        builder.HasIndex(enrollment => new { enrollment.StudentId, enrollment.LiveCourseId }).IsUnique();
        builder.HasIndex(enrollment => new { enrollment.StudentId, enrollment.CourseId, enrollment.EnrolledAt });
        builder.HasIndex(enrollment => new { enrollment.CourseId, enrollment.Status, enrollment.EnrolledAt });
        builder.HasIndex(enrollment => enrollment.EnrolledAt);
        builder.HasOne(enrollment => enrollment.Student).WithMany().HasForeignKey(enrollment => enrollment.StudentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(enrollment => enrollment.Course).WithMany().HasForeignKey(enrollment => enrollment.CourseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(enrollment => enrollment.ApprovedBy).WithMany().HasForeignKey(enrollment => enrollment.ApprovedById).OnDelete(DeleteBehavior.Restrict);
    }
}
