using Lms.Domain.Accounts;
using Lms.Domain.CourseTeams;
using Lms.Domain.Institutions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Institutions;

internal sealed class InstitutionConfiguration : IEntityTypeConfiguration<Institution>
{
    public void Configure(EntityTypeBuilder<Institution> builder)
    {
        builder.Property(institution => institution.Acronym).HasMaxLength(30);
        builder.Property(institution => institution.Name).HasMaxLength(255);
        builder.Property(institution => institution.TimeZone).HasMaxLength(64);
        builder.HasIndex(institution => institution.Acronym).IsUnique();
    }
}

internal sealed class InstitutionStaffConfiguration : IEntityTypeConfiguration<InstitutionStaff>
{
    public void Configure(EntityTypeBuilder<InstitutionStaff> builder)
    {
        builder.HasIndex(staff => new { staff.UserId, staff.InstitutionId }).IsUnique();
        builder.HasOne<Institution>().WithMany().HasForeignKey(staff => staff.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(staff => staff.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CourseTeamMemberConfiguration : IEntityTypeConfiguration<CourseTeamMember>
{
    public void Configure(EntityTypeBuilder<CourseTeamMember> builder)
    {
        builder.HasIndex(member => new { member.UserId, member.CourseId, member.Role }).IsUnique();
        builder.HasOne(member => member.Course).WithMany().HasForeignKey(member => member.CourseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(member => member.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
