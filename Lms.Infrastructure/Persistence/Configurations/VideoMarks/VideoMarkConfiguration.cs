using Lms.Domain.VideoMarks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lms.Infrastructure.Persistence.Configurations.VideoMarks;

internal sealed class VideoMarkConfiguration : IEntityTypeConfiguration<VideoMark>
{
    public void Configure(EntityTypeBuilder<VideoMark> builder)
    {
        builder.Property(row => row.Text).HasMaxLength(VideoMark.MaxTextLength);
        builder.HasIndex(row => new { row.StudentId, row.VideoId, row.AtSeconds });
        builder.HasOne(row => row.Student).WithMany().HasForeignKey(row => row.StudentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(row => row.Video).WithMany().HasForeignKey(row => row.VideoId).OnDelete(DeleteBehavior.Cascade);
    }
}
