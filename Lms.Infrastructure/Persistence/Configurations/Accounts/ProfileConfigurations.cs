using Lms.Domain.Accounts;
using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Accounts;

internal sealed class TeacherConfiguration : IEntityTypeConfiguration<Teacher>
{
    public void Configure(EntityTypeBuilder<Teacher> builder)
    {
        builder.HasIndex(teacher => teacher.UserId).IsUnique();
        builder.HasIndex(teacher => teacher.CreatedAt);
        builder.Property(teacher => teacher.PictureId).IsConcurrencyToken();
        builder.Property(teacher => teacher.Phone).HasMaxLength(20);
        builder.Property(teacher => teacher.SecondaryPhone).HasMaxLength(20);
        builder.Property(teacher => teacher.Facebook).HasMaxLength(500);
        builder.HasOne(teacher => teacher.User).WithOne().HasForeignKey<Teacher>(teacher => teacher.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(teacher => teacher.Subject).WithMany().HasForeignKey(teacher => teacher.SubjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(teacher => teacher.VideoSecurity).WithMany().HasForeignKey(teacher => teacher.VideoSecurityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(teacher => teacher.PictureId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(teacher => teacher.Grades).WithMany().UsingEntity("TeacherGrades");
    }
}

internal sealed class VideoSecurityConfiguration : IEntityTypeConfiguration<VideoSecurity>
{
    public void Configure(EntityTypeBuilder<VideoSecurity> builder) => builder.Property(plan => plan.Name).HasMaxLength(100);
}

internal sealed class AssistantConfiguration : IEntityTypeConfiguration<Assistant>
{
    public void Configure(EntityTypeBuilder<Assistant> builder)
    {
        builder.HasIndex(assistant => assistant.UserId).IsUnique();
        builder.HasIndex(assistant => new { assistant.TeacherId, assistant.CreatedAt });
        builder.Property(assistant => assistant.PictureId).IsConcurrencyToken();
        builder.Property(assistant => assistant.Phone).HasMaxLength(20);
        builder.Property(assistant => assistant.Duties).HasConversion<int>(); // a number, so that the database can look for one duty among several
        builder.HasOne(assistant => assistant.User).WithOne().HasForeignKey<Assistant>(assistant => assistant.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(assistant => assistant.Teacher).WithMany().HasForeignKey(assistant => assistant.TeacherId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(assistant => assistant.PictureId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AssistantCourseConfiguration : IEntityTypeConfiguration<AssistantCourse>
{
    public void Configure(EntityTypeBuilder<AssistantCourse> builder)
    {
        builder.HasKey(row => new { row.AssistantId, row.CourseId });
        builder.HasOne(row => row.Assistant).WithMany(assistant => assistant.Courses).HasForeignKey(row => row.AssistantId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(row => row.Course).WithMany().HasForeignKey(row => row.CourseId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class StudentConfiguration : IEntityTypeConfiguration<Student>
{
    public void Configure(EntityTypeBuilder<Student> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("CK_Students_Balance_NotNegative", "CAST(\"Balance\" AS DECIMAL(18, 2)) >= 0"));
        builder.HasIndex(student => student.UserId).IsUnique();
        builder.HasIndex(student => student.Code).IsUnique();
        builder.HasIndex(student => student.NationalId).IsUnique();
        builder.HasIndex(student => student.GradeId);
        builder.HasIndex(student => student.CreatedAt);
        builder.Property(student => student.Code).HasMaxLength(8);
        builder.Property(student => student.NameAr).HasMaxLength(150);
        builder.Property(student => student.NameEn).HasMaxLength(150);
        builder.Property(student => student.PhoneNumber).HasMaxLength(11);
        builder.Property(student => student.FatherNumber).HasMaxLength(11);
        builder.Property(student => student.MotherNumber).HasMaxLength(11);
        builder.Property(student => student.FatherJob).HasMaxLength(150);
        builder.Property(student => student.EducationalState).HasMaxLength(20);
        builder.Property(student => student.SchoolName).HasMaxLength(200);
        builder.Property(student => student.NationalId).HasMaxLength(14);
        builder.Property(student => student.FacebookLink).HasMaxLength(500);
        builder.HasOne(student => student.User).WithOne().HasForeignKey<Student>(student => student.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(student => student.SchoolType).WithMany().HasForeignKey(student => student.SchoolTypeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(student => student.Grade).WithMany().HasForeignKey(student => student.GradeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(student => student.Division).WithMany().HasForeignKey(student => student.DivisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(student => student.Governorate).WithMany().HasForeignKey(student => student.GovernorateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(student => student.Area).WithMany().HasForeignKey(student => student.AreaId).OnDelete(DeleteBehavior.Restrict);
    }
}
