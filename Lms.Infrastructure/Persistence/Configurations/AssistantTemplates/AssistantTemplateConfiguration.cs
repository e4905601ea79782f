using Lms.Domain.AssistantTemplates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.AssistantTemplates;

internal sealed class AssistantTemplateConfiguration : IEntityTypeConfiguration<AssistantTemplate>
{
    public void Configure(EntityTypeBuilder<AssistantTemplate> builder)
    {
        builder.Property(row => row.Name).HasMaxLength(AssistantTemplate.MaxNameLength);
        builder.Property(row => row.NormalizedName).HasMaxLength(AssistantTemplate.MaxNameLength * 2);
        builder.Property(row => row.Duties).HasConversion<int>(); // as an assistant's own
        builder.HasIndex(row => new { row.TeacherId, row.NormalizedName }).IsUnique();
        builder.HasOne(row => row.Teacher).WithMany().HasForeignKey(row => row.TeacherId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AssistantTemplateCourseConfiguration : IEntityTypeConfiguration<AssistantTemplateCourse>
{
    public void Configure(EntityTypeBuilder<AssistantTemplateCourse> builder)
    {
        builder.HasKey(row => new { row.TemplateId, row.CourseId });
        builder.HasOne(row => row.Template).WithMany(template => template.Courses).HasForeignKey(row => row.TemplateId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(row => row.Course).WithMany().HasForeignKey(row => row.CourseId).OnDelete(DeleteBehavior.Cascade);
    }
}
