using Lms.Domain.Accounts;
using Lms.Domain.Institutions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Accounts;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.Property(user => user.Name).HasMaxLength(150);
        builder.Property(user => user.Locale).HasMaxLength(8);
        builder.Property(user => user.TimeZone).HasMaxLength(64);
        builder.HasIndex(user => user.PublicId).IsUnique();
        builder.HasIndex(user => user.NormalizedEmail).IsUnique();
        builder.HasIndex(user => user.CreatedAt);
        builder.HasOne<Institution>().WithMany().HasForeignKey(user => user.InstitutionId).OnDelete(DeleteBehavior.Restrict);
    }
}
