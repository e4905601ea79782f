using Lms.Domain.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Operations;

internal sealed class JobRecordConfiguration : IEntityTypeConfiguration<JobRecord>
{
    public void Configure(EntityTypeBuilder<JobRecord> builder)
    {
        builder.HasKey(record => record.Name);
        builder.Property(record => record.Name).HasMaxLength(100);
        builder.Property(record => record.Error).HasMaxLength(JobRecord.ErrorLength);
    }
}
