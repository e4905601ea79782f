using Lms.Domain.HomeworkFiles;
using Lms.Domain.Homeworks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Homeworks;

internal sealed class HomeworkConfiguration : IEntityTypeConfiguration<Homework>
{
    public void Configure(EntityTypeBuilder<Homework> builder)
    {
        builder.Property(homework => homework.Title).HasMaxLength(200);
        builder.HasIndex(homework => new { homework.LectureId, homework.CreatedAt });
        builder.HasIndex(homework => homework.CreatedAt);
        builder.HasOne(homework => homework.Lecture).WithMany().HasForeignKey(homework => homework.LectureId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(homework => homework.Questions).WithOne(question => question.Homework).HasForeignKey(question => question.HomeworkId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class HomeworkQuestionConfiguration : IEntityTypeConfiguration<HomeworkQuestion>
{
    public void Configure(EntityTypeBuilder<HomeworkQuestion> builder)
    {
        builder.HasIndex(question => new { question.HomeworkId, question.QuestionId }).IsUnique();
        builder.HasIndex(question => new { question.HomeworkId, question.Order });
        builder.Property(question => question.KeyHere).HasMaxLength(1000);
        builder.HasOne(question => question.Question).WithMany().HasForeignKey(question => question.QuestionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HomeworkSubmissionConfiguration : IEntityTypeConfiguration<HomeworkSubmission>
{
    public void Configure(EntityTypeBuilder<HomeworkSubmission> builder)
    {
        builder.HasIndex(submission => new { submission.HomeworkId, submission.StudentId }).IsUnique();
        builder.HasIndex(submission => new { submission.StudentId, submission.HomeworkId }).HasFilter($"\"{nameof(HomeworkSubmission.ScoreChanges)}\" IS NOT NULL");
        builder.HasIndex(submission => new { submission.StudentId, submission.SubmittedAt });
        builder.HasIndex(submission => new { submission.HomeworkId, submission.SubmittedAt });
        builder.Property(submission => submission.Status).IsConcurrencyToken();
        builder.HasOne(submission => submission.Homework).WithMany().HasForeignKey(submission => submission.HomeworkId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(submission => submission.Student).WithMany().HasForeignKey(submission => submission.StudentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(submission => submission.Answers).WithOne(answer => answer.Submission).HasForeignKey(answer => answer.SubmissionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class HomeworkAnswerConfiguration : IEntityTypeConfiguration<HomeworkAnswer>
{
    public void Configure(EntityTypeBuilder<HomeworkAnswer> builder)
    {
        builder.HasIndex(answer => new { answer.SubmissionId, answer.HomeworkQuestionId }).IsUnique();
        builder.Property(answer => answer.MarkerComment).HasMaxLength(4000);
        builder.HasOne(answer => answer.HomeworkQuestion).WithMany().HasForeignKey(answer => answer.HomeworkQuestionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(answer => answer.SelectedChoice).WithMany().HasForeignKey(answer => answer.SelectedChoiceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HomeworkFileConfiguration : IEntityTypeConfiguration<HomeworkFile>
{
    public void Configure(EntityTypeBuilder<HomeworkFile> builder)
    {
        builder.HasIndex(file => new { file.StudentId, file.HomeworkQuestionId, file.Place });
        builder.HasIndex(file => new { file.StudentId, file.Ticket }).IsUnique();
        builder.HasIndex(file => new { file.AnswerId, file.Place });
        builder.HasIndex(file => file.FileId).IsUnique();
        builder.Property(file => file.AnswerId).IsConcurrencyToken();
        builder.Property(file => file.FileId).IsConcurrencyToken();
        builder.HasOne(file => file.Student).WithMany().HasForeignKey(file => file.StudentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(file => file.HomeworkQuestion).WithMany().HasForeignKey(file => file.HomeworkQuestionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(file => file.File).WithMany().HasForeignKey(file => file.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(file => file.Answer).WithMany(answer => answer.Files).HasForeignKey(file => file.AnswerId).OnDelete(DeleteBehavior.Restrict);
    }
}
