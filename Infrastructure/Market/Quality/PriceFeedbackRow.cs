using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Quality;

/// <summary>A member's report that a price looks wrong.</summary>
internal sealed class PriceFeedbackRow
{
    public long Id { get; set; }

    public UserId UserId { get; set; }

    public MarketId MarketId { get; set; }

    public ItemId ItemId { get; set; }

    public long Traits { get; set; }

    public Copper? Seen { get; set; }

    public string Text { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public FeedbackState State { get; set; }

    public UserId? JudgedBy { get; set; }

    public string? Note { get; set; }

    public DateTimeOffset? JudgedAt { get; set; }

    public DateTimeOffset? SuspectUntil { get; set; }

    public PriceFeedback ToFeedback() =>
        new(Id, UserId, MarketId, new VariantKey(ItemId, Traits), Seen, Text, CreatedAt, State, JudgedBy, Note, JudgedAt, SuspectUntil);
}
