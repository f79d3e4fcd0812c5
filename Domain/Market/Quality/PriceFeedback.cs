using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>A member's report that a price looks wrong.</summary>
/// <param name="Id">Its number; 0 before it is stored.</param>
/// <param name="Member">Who reported.</param>
/// <param name="Market">Where.</param>
/// <param name="Variant">Which good.</param>
/// <param name="Seen">The minimum price that the member saw; null when none was on sale.</param>
/// <param name="Text">What is wrong, in the member's words; hostile text.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="State">Where it stands.</param>
/// <param name="JudgedBy">The officer who judged it.</param>
/// <param name="Note">The officer's reason, may be empty; null before the verdict.</param>
/// <param name="JudgedAt">When it was judged.</param>
/// <param name="SuspectUntil">Until when the price counts as suspect, of an accepted report.</param>
public sealed record PriceFeedback(
    long Id,
    UserId Member,
    MarketId Market,
    VariantKey Variant,
    Copper? Seen,
    string Text,
    DateTimeOffset CreatedAt,
    FeedbackState State = FeedbackState.Open,
    UserId? JudgedBy = null,
    string? Note = null,
    DateTimeOffset? JudgedAt = null,
    DateTimeOffset? SuspectUntil = null);
