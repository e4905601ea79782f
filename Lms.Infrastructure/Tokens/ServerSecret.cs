using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Tokens;

/// <summary>A secret the server made for itself on its first start and keeps, so that every node and every restart uses the same.</summary>
public sealed class ServerSecret
{
    public required string Name { get; init; }

    /// <summary>Protected with the data-protection keys.</summary>
    public required string Value { get; init; }
}

internal sealed class ServerSecretConfiguration : IEntityTypeConfiguration<ServerSecret>
{
    public void Configure(EntityTypeBuilder<ServerSecret> builder)
    {
        builder.HasKey(secret => secret.Name);
        builder.Property(secret => secret.Name).HasMaxLength(60);
        builder.Property(secret => secret.Value).HasMaxLength(2000);
    }
}
