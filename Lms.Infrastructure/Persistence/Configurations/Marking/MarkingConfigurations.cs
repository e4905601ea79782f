using Lms.Domain.Accounts;
using Lms.Domain.Marking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Marking;

internal sealed class MarkingClaimConfiguration : IEntityTypeConfiguration<MarkingClaim>
{
    public void Configure(EntityTypeBuilder<MarkingClaim> builder)
    {
        builder.HasIndex(claim => new { claim.Work, claim.AnswerId }).IsUnique();
        builder.HasIndex(claim => claim.Window);
        builder.HasIndex(claim => claim.ExpiresAt);
        builder.HasOne<User>().WithMany().HasForeignKey(claim => claim.MarkerId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RubricCriterionConfiguration : IEntityTypeConfiguration<RubricCriterion>
{
    public void Configure(EntityTypeBuilder<RubricCriterion> builder)
    {
        builder.Property(criterion => criterion.Name).HasMaxLength(200);
        builder.HasIndex(criterion => new { criterion.QuestionId, criterion.TeacherId, criterion.Order });
        builder.HasOne(criterion => criterion.Question).WithMany().HasForeignKey(criterion => criterion.QuestionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Teacher>().WithMany().HasForeignKey(criterion => criterion.TeacherId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RubricMarkConfiguration : IEntityTypeConfiguration<RubricMark>
{
    public void Configure(EntityTypeBuilder<RubricMark> builder)
    {
        builder.HasIndex(mark => new { mark.Work, mark.AnswerId, mark.CriterionId }).IsUnique();
        builder.HasOne(mark => mark.Criterion).WithMany().HasForeignKey(mark => mark.CriterionId).OnDelete(DeleteBehavior.Cascade);
    }
}
