using Lms.Domain.Notes;
using Lms.Domain.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.Visits;

internal sealed class NoteConfiguration : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> builder)
    {
        builder.Property(note => note.Title).HasMaxLength(200);
        builder.HasIndex(note => note.PublicId).IsUnique();
        builder.HasIndex(note => new { note.LectureId, note.Order });
        builder.HasOne(note => note.Lecture).WithMany().HasForeignKey(note => note.LectureId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ContentVisitConfiguration : IEntityTypeConfiguration<ContentVisit>
{
    public void Configure(EntityTypeBuilder<ContentVisit> builder)
    {
        builder.HasIndex(visit => new { visit.StudentId, visit.MaterialId }).IsUnique();
        builder.HasIndex(visit => new { visit.StudentId, visit.NoteId }).IsUnique();
        builder.HasIndex(visit => new { visit.StudentId, visit.LiveClassId }).IsUnique();
        builder.HasIndex(visit => visit.FirstAt);
        builder.HasOne(visit => visit.Student).WithMany().HasForeignKey(visit => visit.StudentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(visit => visit.Lecture).WithMany().HasForeignKey(visit => visit.LectureId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(visit => visit.Material).WithMany().HasForeignKey(visit => visit.MaterialId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(visit => visit.Note).WithMany().HasForeignKey(visit => visit.NoteId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(visit => visit.LiveClass).WithMany().HasForeignKey(visit => visit.LiveClassId).OnDelete(DeleteBehavior.Cascade);
    }
}
