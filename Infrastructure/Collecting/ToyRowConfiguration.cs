using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Collecting;

internal sealed class ToyRowConfiguration : IEntityTypeConfiguration<ToyRow>
{
    public void Configure(EntityTypeBuilder<ToyRow> builder)
    {
        builder.ToTable("toys");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}
