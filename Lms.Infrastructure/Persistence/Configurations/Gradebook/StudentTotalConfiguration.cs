using Lms.Domain.Gradebook;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Gradebook;

internal sealed class StudentTotalConfiguration : IEntityTypeConfiguration<StudentTotal>
{
    public void Configure(EntityTypeBuilder<StudentTotal> builder)
    {
        builder.HasKey(row => new { row.CourseId, row.StudentId });
        builder.Property(row => row.Percentage).HasPrecision(11, 6);
        builder.HasIndex(row => new { row.CourseId, row.Percentage });
        builder.HasOne(row => row.Course).WithMany().HasForeignKey(row => row.CourseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(row => row.Student).WithMany().HasForeignKey(row => row.StudentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TotalsBasisConfiguration : IEntityTypeConfiguration<TotalsBasis>
{
    public void Configure(EntityTypeBuilder<TotalsBasis> builder)
    {
        builder.HasKey(row => row.CourseId);
        builder.Property(row => row.CourseId).ValueGeneratedNever();
        builder.Property(row => row.Digest).HasMaxLength(64);
        builder.HasOne(row => row.Course).WithMany().HasForeignKey(row => row.CourseId).OnDelete(DeleteBehavior.Cascade);
    }
}
