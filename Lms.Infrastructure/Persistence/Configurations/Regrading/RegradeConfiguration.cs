using Lms.Domain.Accounts;
using Lms.Domain.Regrading;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Regrading;

internal sealed class RegradeConfiguration : IEntityTypeConfiguration<Regrade>
{
    public void Configure(EntityTypeBuilder<Regrade> builder)
    {
        builder.Property(regrade => regrade.Reason).HasMaxLength(300);
        builder.ComplexProperty(regrade => regrade.Before).Property(rule => rule.Key).HasMaxLength(1000);
        builder.ComplexProperty(regrade => regrade.After).Property(rule => rule.Key).HasMaxLength(1000);
        builder.HasIndex(regrade => new { regrade.Work, regrade.WorkId, regrade.Number }).IsUnique();
        builder.HasIndex(regrade => regrade.UndoesId).IsUnique();
        builder.HasOne<Regrade>().WithMany().HasForeignKey(regrade => regrade.UndoesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(regrade => regrade.ByUserId).OnDelete(DeleteBehavior.Restrict);
    }
}
