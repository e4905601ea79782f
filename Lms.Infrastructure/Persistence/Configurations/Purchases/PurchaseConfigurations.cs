using Lms.Domain.Accounts;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Purchases;

internal sealed class PurchaseConfiguration : IEntityTypeConfiguration<Purchase>
{
    public void Configure(EntityTypeBuilder<Purchase> builder)
    {
        builder.Property(purchase => purchase.ExtraDays).IsConcurrencyToken();
        builder.Property(purchase => purchase.LiveLectureId).IsConcurrencyToken();
        builder.HasIndex(purchase => new { purchase.StudentId, purchase.LiveLectureId }).IsUnique();
        builder.HasIndex(purchase => new { purchase.StudentId, purchase.LectureId, purchase.EffectiveExpiry });
        builder.HasIndex(purchase => new { purchase.LectureId, purchase.PurchasedAt });
        builder.HasIndex(purchase => new { purchase.StudentId, purchase.PurchasedAt });
        builder.HasIndex(purchase => purchase.PurchasedAt);
        builder.HasIndex(purchase => purchase.ExpiresAt);
        builder.HasIndex(purchase => purchase.EffectiveExpiry);
        builder.HasOne(purchase => purchase.Student).WithMany().HasForeignKey(purchase => purchase.StudentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(purchase => purchase.Lecture).WithMany().HasForeignKey(purchase => purchase.LectureId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(purchase => purchase.ReopenedBy).WithMany().HasForeignKey(purchase => purchase.ReopenedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BalanceTransactionConfiguration : IEntityTypeConfiguration<BalanceTransaction>
{
    public void Configure(EntityTypeBuilder<BalanceTransaction> builder)
    {
        builder.Property(transaction => transaction.Description).HasMaxLength(300);
        builder.HasIndex(transaction => new { transaction.StudentId, transaction.CreatedAt });
        builder.HasOne(transaction => transaction.Student).WithMany().HasForeignKey(transaction => transaction.StudentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(transaction => transaction.Purchase).WithMany().HasForeignKey(transaction => transaction.PurchaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RechargeCodeConfiguration : IEntityTypeConfiguration<RechargeCode>
{
    public void Configure(EntityTypeBuilder<RechargeCode> builder)
    {
        builder.Property(code => code.Code).HasMaxLength(40);
        builder.HasIndex(code => code.Code).IsUnique();
        builder.HasIndex(code => code.CreatedAt);
        builder.HasIndex(code => new { code.UsedAt, code.CreatedAt });
        builder.HasOne(code => code.UsedBy).WithMany().HasForeignKey(code => code.UsedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(code => code.CreatedById).OnDelete(DeleteBehavior.Restrict);
    }
}
