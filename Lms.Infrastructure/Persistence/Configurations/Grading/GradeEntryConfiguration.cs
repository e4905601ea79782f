using Lms.Domain.Accounts;
using Lms.Domain.Grading;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Grading;

internal sealed class GradeEntryConfiguration : IEntityTypeConfiguration<GradeEntry>
{
    public void Configure(EntityTypeBuilder<GradeEntry> builder)
    {
        builder.Property(entry => entry.Reason).HasMaxLength(500);
        builder.HasIndex(entry => new { entry.Work, entry.WorkId, entry.StudentId, entry.At });
        builder.HasIndex(entry => new { entry.StudentId, entry.At });
        builder.HasOne<Student>().WithMany().HasForeignKey(entry => entry.StudentId).OnDelete(DeleteBehavior.Restrict);
    }
}
