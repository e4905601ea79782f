using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Quizzes;

internal sealed class QuizConfiguration : IEntityTypeConfiguration<Quiz>
{
    public void Configure(EntityTypeBuilder<Quiz> builder)
    {
        builder.Property(quiz => quiz.Title).HasMaxLength(200);
        builder.ComplexProperty(quiz => quiz.Settings);
        builder.HasIndex(quiz => quiz.PublicId).IsUnique();
        builder.HasIndex(quiz => new { quiz.LectureId, quiz.CreatedAt });
        builder.HasIndex(quiz => quiz.CreatedAt);
        builder.HasOne(quiz => quiz.Lecture).WithMany().HasForeignKey(quiz => quiz.LectureId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(quiz => quiz.Sections).WithOne().HasForeignKey(section => section.QuizId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(quiz => quiz.Questions).WithOne(question => question.Quiz).HasForeignKey(question => question.QuizId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class QuizSectionConfiguration : IEntityTypeConfiguration<QuizSection>
{
    public void Configure(EntityTypeBuilder<QuizSection> builder) => builder.Property(section => section.Name).HasMaxLength(200);
}

internal sealed class QuizQuestionConfiguration : IEntityTypeConfiguration<QuizQuestion>
{
    public void Configure(EntityTypeBuilder<QuizQuestion> builder)
    {
        builder.Property(question => question.KeyHere).HasMaxLength(1000);
        builder.HasIndex(question => new { question.QuizId, question.QuestionId }).IsUnique();
        builder.HasIndex(question => new { question.QuizId, question.Order });
        builder.HasOne(question => question.Question).WithMany().HasForeignKey(question => question.QuestionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(question => question.Section).WithMany().HasForeignKey(question => question.SectionId).OnDelete(DeleteBehavior.Restrict);
    }
}
