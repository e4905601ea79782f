using Lms.Domain.Materials;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Materials;

internal sealed class MaterialConfiguration : IEntityTypeConfiguration<Material>
{
    public void Configure(EntityTypeBuilder<Material> builder)
    {
        builder.Property(material => material.Title).HasMaxLength(Material.MaxTitleLength);
        builder.Property(material => material.FileId).IsConcurrencyToken();
        builder.HasIndex(material => new { material.LectureId, material.CreatedAt });
        builder.HasIndex(material => material.CreatedAt);
        builder.HasOne(material => material.Lecture).WithMany().HasForeignKey(material => material.LectureId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(material => material.File).WithMany().HasForeignKey(material => material.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(material => material.CreatedBy).WithMany().HasForeignKey(material => material.CreatedById).OnDelete(DeleteBehavior.Restrict);
    }
}
