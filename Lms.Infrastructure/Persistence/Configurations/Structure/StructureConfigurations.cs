using Lms.Domain.Structure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Structure;

internal sealed class GradeConfiguration : IEntityTypeConfiguration<Grade>
{
    public void Configure(EntityTypeBuilder<Grade> builder)
    {
        builder.Property(grade => grade.Name).HasMaxLength(100);
        builder.Property(grade => grade.NormalizedName).HasMaxLength(100);
        builder.HasIndex(grade => grade.NormalizedName).IsUnique();
    }
}

internal sealed class SchoolTypeConfiguration : IEntityTypeConfiguration<SchoolType>
{
    public void Configure(EntityTypeBuilder<SchoolType> builder)
    {
        builder.Property(type => type.Name).HasMaxLength(100);
        builder.Property(type => type.NormalizedName).HasMaxLength(100);
        builder.HasIndex(type => type.NormalizedName).IsUnique();
    }
}

internal sealed class GovernorateConfiguration : IEntityTypeConfiguration<Governorate>
{
    public void Configure(EntityTypeBuilder<Governorate> builder)
    {
        builder.Property(governorate => governorate.Name).HasMaxLength(100);
        builder.Property(governorate => governorate.NormalizedName).HasMaxLength(100);
        builder.HasIndex(governorate => governorate.NormalizedName).IsUnique();
    }
}

internal sealed class AreaConfiguration : IEntityTypeConfiguration<Area>
{
    public void Configure(EntityTypeBuilder<Area> builder)
    {
        builder.Property(area => area.Name).HasMaxLength(100);
        builder.Property(area => area.NormalizedName).HasMaxLength(100);
        builder.HasIndex(area => new { area.GovernorateId, area.NormalizedName }).IsUnique();
        builder.HasOne(area => area.Governorate).WithMany().HasForeignKey(area => area.GovernorateId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DivisionConfiguration : IEntityTypeConfiguration<Division>
{
    public void Configure(EntityTypeBuilder<Division> builder)
    {
        builder.Property(division => division.Name).HasMaxLength(100);
        builder.Property(division => division.NormalizedName).HasMaxLength(100);
        builder.HasIndex(division => division.NormalizedName).IsUnique();
        builder.HasMany(division => division.Grades).WithMany().UsingEntity("DivisionGrades");
        builder.HasMany(division => division.SchoolTypes).WithMany().UsingEntity("DivisionSchoolTypes");
    }
}

internal sealed class SubjectConfiguration : IEntityTypeConfiguration<Subject>
{
    public void Configure(EntityTypeBuilder<Subject> builder)
    {
        builder.Property(subject => subject.Name).HasMaxLength(100);
        builder.Property(subject => subject.NormalizedName).HasMaxLength(100);
        builder.HasIndex(subject => subject.NormalizedName).IsUnique();
        builder.HasMany(subject => subject.Grades).WithMany().UsingEntity("SubjectGrades");
        builder.HasMany(subject => subject.Divisions).WithMany().UsingEntity("SubjectDivisions");
        builder.HasMany(subject => subject.SchoolTypes).WithMany().UsingEntity("SubjectSchoolTypes");
    }
}
