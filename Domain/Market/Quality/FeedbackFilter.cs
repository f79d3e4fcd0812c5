using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Which reports are wanted; null is any.</summary>
/// <param name="State">In this state.</param>
/// <param name="Market">Of this market.</param>
/// <param name="Member">Of this member.</param>
public sealed record FeedbackFilter(FeedbackState? State = null, MarketId? Market = null, UserId? Member = null);
