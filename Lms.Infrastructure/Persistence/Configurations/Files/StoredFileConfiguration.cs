using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Files;

/// <summary>Whatever row names a stored file holds that name as a concurrency token: of two people who replace it at once, one is told.</summary>
internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.Property(file => file.OriginalName).HasMaxLength(255);
        builder.Property(file => file.ContentType).HasMaxLength(100);
        builder.HasIndex(file => new { file.IsWork, file.CreatedAt });
    }
}
