using Lms.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Audit;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(entry => entry.UserName).HasMaxLength(150);
        builder.Property(entry => entry.Action).HasMaxLength(80);
        builder.Property(entry => entry.Subject).HasMaxLength(80);
        builder.Property(entry => entry.SubjectId).HasMaxLength(80);
        builder.Property(entry => entry.Summary).HasMaxLength(500);
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => new { entry.Action, entry.At });
        builder.HasIndex(entry => new { entry.UserId, entry.At });
        builder.HasIndex(entry => new { entry.Subject, entry.SubjectId, entry.At });
    }
}
