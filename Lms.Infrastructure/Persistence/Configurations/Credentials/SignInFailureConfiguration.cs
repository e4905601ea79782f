using Lms.Domain.Credentials;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Credentials;

internal sealed class SignInFailureConfiguration : IEntityTypeConfiguration<SignInFailure>
{
    public void Configure(EntityTypeBuilder<SignInFailure> builder)
    {
        builder.Property(failure => failure.Key).HasMaxLength(64);
        builder.HasIndex(failure => new { failure.Key, failure.At });
        builder.HasIndex(failure => failure.At);
    }
}
