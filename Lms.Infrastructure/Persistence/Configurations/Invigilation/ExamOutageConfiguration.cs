using Lms.Domain.Accounts;
using Lms.Domain.Invigilation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Invigilation;

internal sealed class ExamOutageConfiguration : IEntityTypeConfiguration<ExamOutage>
{
    public void Configure(EntityTypeBuilder<ExamOutage> builder)
    {
        builder.Property(outage => outage.Reason).HasMaxLength(300);
        builder.HasIndex(outage => new { outage.QuizId, outage.From });
        builder.HasOne(outage => outage.Quiz).WithMany().HasForeignKey(outage => outage.QuizId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(outage => outage.ByUserId).OnDelete(DeleteBehavior.Restrict);
    }
}
