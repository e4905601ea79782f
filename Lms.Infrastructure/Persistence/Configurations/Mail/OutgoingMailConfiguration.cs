using Lms.Domain.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Mail;

internal sealed class OutgoingMailConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.Property(mail => mail.To).HasMaxLength(320);
        builder.Property(mail => mail.Subject).HasMaxLength(300);
        builder.Property(mail => mail.LastError).HasMaxLength(OutgoingMail.ErrorLength);
        builder.HasIndex(mail => mail.DueAt);
        builder.HasIndex(mail => new { mail.To, mail.CreatedAt });
    }
}
