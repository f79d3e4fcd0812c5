using DiscordAH.Domain.Market;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Quality;

internal sealed class PriceFeedbackRowConfiguration : IEntityTypeConfiguration<PriceFeedbackRow>
{
    public void Configure(EntityTypeBuilder<PriceFeedbackRow> builder)
    {
        builder.ToTable("price_feedback");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.State).HasConversion(state => ToStored(state), stored => Enum.Parse<FeedbackState>(stored, true)).HasMaxLength(16);
        builder.Property(row => row.Text).HasMaxLength(FeedbackRules.MaxText);
        builder.Property(row => row.Note).HasMaxLength(FeedbackRules.MaxText);

        // One open report a member and price.
        builder.HasIndex(row => new { row.UserId, row.MarketId, row.ItemId, row.Traits }, "ix_price_feedback_open").IsUnique().HasFilter("state = 'open'");

        // A member's reports of the last day.
        builder.HasIndex(row => new { row.UserId, row.CreatedAt }, "ix_price_feedback_member");

        // The list of a state, and what is open.
        builder.HasIndex(row => new { row.State, row.CreatedAt }, "ix_price_feedback_state");

        // What is suspect by verdict.
        builder.HasIndex(row => new { row.ItemId, row.Traits, row.SuspectUntil }, "ix_price_feedback_suspect").HasFilter("state = 'accepted'");
    }

    public static string ToStored(FeedbackState state) => state switch
    {
        FeedbackState.Open => "open",
        FeedbackState.Accepted => "accepted",
        FeedbackState.Rejected => "rejected",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state of a report."),
    };
}
