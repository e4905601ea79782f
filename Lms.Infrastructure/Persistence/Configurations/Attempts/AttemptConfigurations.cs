using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Extensions;
using Lms.Domain.Institutions;
using Lms.Domain.Sittings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Attempts;

internal sealed class QuizAttemptConfiguration : IEntityTypeConfiguration<QuizAttempt>
{
    public void Configure(EntityTypeBuilder<QuizAttempt> builder)
    {
        builder.Property(attempt => attempt.State).IsConcurrencyToken();
        builder.Property(attempt => attempt.HolderKey).HasMaxLength(HoldAttempt.KeyLength);
        builder.Property(attempt => attempt.HolderClient).HasMaxLength(HoldAttempt.ClientLength);
        builder.HasIndex(attempt => new { attempt.StudentId, attempt.RunningQuizId }).IsUnique();
        builder.HasIndex(attempt => new { attempt.QuizId, attempt.StudentId, attempt.Number }).IsUnique();
        builder.HasIndex(attempt => new { attempt.QuizId, attempt.StartedAt });
        builder.HasIndex(attempt => new { attempt.QuizId, attempt.State, attempt.Score });
        builder.HasIndex(attempt => new { attempt.State, attempt.Deadline });
        builder.HasIndex(attempt => new { attempt.QuizId, attempt.Rank });
        builder.HasIndex(attempt => new { attempt.State, attempt.StartedAt });
        builder.HasIndex(attempt => new { attempt.StudentId, attempt.InstitutionId, attempt.StartedAt });
        builder.HasIndex(attempt => new { attempt.InstitutionId, attempt.State, attempt.StartedAt, attempt.Id });
        builder.HasIndex(attempt => new { attempt.RankIsStale, attempt.QuizId });
        builder.HasIndex(attempt => new { attempt.QuizId, attempt.StudentId }).HasFilter($"\"{nameof(QuizAttempt.ScoreChanges)}\" IS NOT NULL");
        builder.HasIndex(attempt => new { attempt.StartedAt, attempt.Id });
        builder.HasIndex(attempt => new { attempt.CorrectCount, attempt.Id });
        builder.HasIndex(attempt => new { attempt.IncorrectCount, attempt.Id });
        builder.HasIndex(attempt => new { attempt.UnansweredCount, attempt.Id });
        builder.HasIndex(attempt => new { attempt.InstitutionId, attempt.StartedAt, attempt.Id });
        builder.HasIndex(attempt => new { attempt.InstitutionId, attempt.CorrectCount, attempt.Id });
        builder.HasIndex(attempt => new { attempt.InstitutionId, attempt.IncorrectCount, attempt.Id });
        builder.HasIndex(attempt => new { attempt.InstitutionId, attempt.UnansweredCount, attempt.Id });
        foreach (var few in new[] { nameof(QuizAttempt.PendingCount), nameof(QuizAttempt.MarkedCount) }) // hold only the attempts that a marker has to do with
        {
            builder.HasIndex([nameof(QuizAttempt.StartedAt), nameof(QuizAttempt.Id)], $"IX_QuizAttempt_{few}").HasFilter($"\"{few}\" > 0");
            builder.HasIndex([nameof(QuizAttempt.InstitutionId), nameof(QuizAttempt.RunningQuizId), nameof(QuizAttempt.StartedAt), nameof(QuizAttempt.Id)], $"IX_QuizAttempt_Institution_{few}").HasFilter($"\"{few}\" > 0");
        }

        builder.Property(attempt => attempt.Percentile).HasPrecision(5, 2);
        builder.Property(attempt => attempt.InstitutionReference).HasMaxLength(100);
        builder.HasOne<Institution>().WithMany().HasForeignKey(attempt => attempt.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(attempt => attempt.Intervals).WithOne(interval => interval.Attempt).HasForeignKey(interval => interval.AttemptId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(attempt => attempt.Quiz).WithMany().HasForeignKey(attempt => attempt.QuizId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(attempt => attempt.Student).WithMany().HasForeignKey(attempt => attempt.StudentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(attempt => attempt.Answers).WithOne(answer => answer.Attempt).HasForeignKey(answer => answer.AttemptId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AttemptIntervalConfiguration : IEntityTypeConfiguration<AttemptInterval>
{
    public void Configure(EntityTypeBuilder<AttemptInterval> builder) => builder.Ignore(interval => interval.Milliseconds);
}

internal sealed class AttemptAnswerConfiguration : IEntityTypeConfiguration<AttemptAnswer>
{
    public void Configure(EntityTypeBuilder<AttemptAnswer> builder)
    {
        builder.HasIndex(answer => new { answer.AttemptId, answer.QuizQuestionId }).IsUnique();
        builder.HasIndex(answer => new { answer.QuizQuestionId, answer.Result });
        builder.Property(answer => answer.Sequence).IsConcurrencyToken();
        builder.Property(answer => answer.ChoiceOrder).HasMaxLength(1000);
        builder.Property(answer => answer.Chosen).HasMaxLength(1000);
        builder.Property(answer => answer.MarkerComment).HasMaxLength(4000);
        builder.HasOne(answer => answer.QuizQuestion).WithMany().HasForeignKey(answer => answer.QuizQuestionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DueDateExtensionConfiguration : IEntityTypeConfiguration<DueDateExtension>
{
    public void Configure(EntityTypeBuilder<DueDateExtension> builder)
    {
        builder.Property(extension => extension.Reason).HasMaxLength(500);
        builder.HasIndex(extension => new { extension.QuizId, extension.StudentId }).IsUnique();
        builder.HasOne(extension => extension.Quiz).WithMany().HasForeignKey(extension => extension.QuizId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(extension => extension.Student).WithMany().HasForeignKey(extension => extension.StudentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(extension => extension.GrantedById).OnDelete(DeleteBehavior.Restrict);
    }
}
