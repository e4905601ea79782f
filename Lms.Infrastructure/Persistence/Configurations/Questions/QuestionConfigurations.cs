using Lms.Domain.Accounts;
using Lms.Domain.Curriculum;
using Lms.Domain.Files;
using Lms.Domain.QuestionImports;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Questions;

internal sealed class ChapterConfiguration : IEntityTypeConfiguration<Chapter>
{
    public void Configure(EntityTypeBuilder<Chapter> builder)
    {
        builder.Property(chapter => chapter.Name).HasMaxLength(200);
        builder.HasIndex(chapter => new { chapter.SubjectId, chapter.GradeId, chapter.Order });
        builder.HasIndex(chapter => chapter.Order);
        builder.HasOne(chapter => chapter.Subject).WithMany().HasForeignKey(chapter => chapter.SubjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(chapter => chapter.Grade).WithMany().HasForeignKey(chapter => chapter.GradeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LessonConfiguration : IEntityTypeConfiguration<Lesson>
{
    public void Configure(EntityTypeBuilder<Lesson> builder)
    {
        builder.Property(lesson => lesson.Name).HasMaxLength(200);
        builder.HasIndex(lesson => new { lesson.ChapterId, lesson.Order });
        builder.HasIndex(lesson => lesson.Order);
        builder.HasOne(lesson => lesson.Chapter).WithMany(chapter => chapter.Lessons).HasForeignKey(lesson => lesson.ChapterId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class QuestionConfiguration : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.HasIndex(question => new { question.TeacherId, question.CreatedAt });
        builder.HasIndex(question => new { question.LessonId, question.Type });
        builder.HasIndex(question => new { question.IsGlobal, question.CreatedAt });
        builder.HasOne(question => question.Lesson).WithMany().HasForeignKey(question => question.LessonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(question => question.CreatedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Teacher>().WithMany().HasForeignKey(question => question.TeacherId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(question => question.ImageId).IsConcurrencyToken();
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(question => question.ImageId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(question => question.Fingerprint).HasMaxLength(64);
        builder.Property(question => question.ImageDigest).HasMaxLength(64);
        builder.Ignore(question => question.Texts);
        builder.HasIndex(question => question.Fingerprint);
        builder.HasIndex(question => question.ImportId);
        builder.HasOne<QuestionImport>().WithMany().HasForeignKey(question => question.ImportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(question => question.Choices).WithOne().HasForeignKey(choice => choice.QuestionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ChoiceConfiguration : IEntityTypeConfiguration<Choice>
{
    public void Configure(EntityTypeBuilder<Choice> builder)
    {
        builder.HasIndex(choice => new { choice.QuestionId, choice.Order });
        builder.Property(choice => choice.ImageId).IsConcurrencyToken();
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(choice => choice.ImageId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class QuestionPictureConfiguration : IEntityTypeConfiguration<QuestionPicture>
{
    public void Configure(EntityTypeBuilder<QuestionPicture> builder)
    {
        builder.Property(picture => picture.Digest).HasMaxLength(64);
        builder.Property(picture => picture.FileId).IsConcurrencyToken();
        builder.HasIndex(picture => new { picture.QuestionId, picture.Digest }).IsUnique();
        builder.HasIndex(picture => picture.Digest);
        builder.HasOne(picture => picture.Question).WithMany(question => question.Pictures).HasForeignKey(picture => picture.QuestionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(picture => picture.FileId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class QuestionImportConfiguration : IEntityTypeConfiguration<QuestionImport>
{
    public void Configure(EntityTypeBuilder<QuestionImport> builder)
    {
        builder.Property(import => import.FileName).HasMaxLength(255);
        builder.HasIndex(import => new { import.TeacherId, import.CreatedAt });
        builder.HasOne<Teacher>().WithMany().HasForeignKey(import => import.TeacherId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(import => import.CreatedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ImportJobConfiguration : IEntityTypeConfiguration<ImportJob>
{
    public void Configure(EntityTypeBuilder<ImportJob> builder)
    {
        builder.Property(job => job.FileName).HasMaxLength(255);
        builder.Property(job => job.ProblemCode).HasMaxLength(64);
        builder.Property(job => job.Problem).HasMaxLength(500);
        builder.Property(job => job.State).IsConcurrencyToken();
        builder.Property(job => job.FileId).IsConcurrencyToken();
        builder.HasIndex(job => job.Slot).IsUnique();
        builder.HasIndex(job => new { job.TeacherId, job.FinishedAt });
        builder.HasIndex(job => job.FinishedAt);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(job => job.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Teacher>().WithMany().HasForeignKey(job => job.TeacherId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(job => job.CreatedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<QuestionImport>().WithMany().HasForeignKey(job => job.ImportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(job => job.RefusedEntries).WithOne().HasForeignKey(entry => entry.JobId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RefusedEntryConfiguration : IEntityTypeConfiguration<RefusedEntry>
{
    public void Configure(EntityTypeBuilder<RefusedEntry> builder)
    {
        builder.Property(entry => entry.Title).HasMaxLength(ImportJob.MaxTitle);
        builder.Property(entry => entry.Code).HasMaxLength(64);
        builder.Property(entry => entry.Sentence).HasMaxLength(500);
        builder.HasIndex(entry => new { entry.JobId, entry.Row }).IsUnique();
    }
}
