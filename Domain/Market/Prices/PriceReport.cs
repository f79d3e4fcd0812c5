namespace DiscordAH.Domain.Market;

/// <summary>Everything a person sees when asking for a price; drawn by bot, panel and charts alike.</summary>
/// <param name="Item">The item's facts.</param>
/// <param name="Variant">Which variant of it.</param>
/// <param name="VariantName">Its name for people.</param>
/// <param name="OtherVariants">Other variants of the item in this market, most recently seen first.</param>
/// <param name="Realm">The realm that was asked for.</param>
/// <param name="Market">The market the price comes from: the realm's own, or the region's commodities.</param>
/// <param name="MarketName">The market's name for people.</param>
/// <param name="Current">What is on sale now; null when nothing is.</param>
/// <param name="LastSeen">The last numbers while it was on sale; null only when it never was.</param>
/// <param name="PublishedAt">Publication time of the market's newest snapshot.</param>
/// <param name="ChangeDay">Change of the minimum against 24 hours before, as a fraction (0.05 is 5 % up); null without both ends.</param>
/// <param name="ChangeWeek">The same against 7 days before.</param>
/// <param name="Range">The range of <paramref name="Series"/>.</param>
/// <param name="From">Start of the range.</param>
/// <param name="To">End of the range.</param>
/// <param name="Series">Changes within the range, ascending; the first stands at or before <paramref name="From"/> when known.</param>
/// <param name="Gaps">Stretches within the range that no snapshot covers.</param>
/// <param name="Sales">How well it sells there, inferred over <see cref="SaleFigures.DefaultDays"/> days; null when nothing was observed.</param>
public sealed record PriceReport(
    Item Item,
    VariantKey Variant,
    string VariantName,
    IReadOnlyList<VariantKey> OtherVariants,
    Realm Realm,
    MarketId Market,
    string MarketName,
    CurrentPrice? Current,
    PricePoint? LastSeen,
    DateTimeOffset PublishedAt,
    double? ChangeDay,
    double? ChangeWeek,
    PriceRange Range,
    DateTimeOffset From,
    DateTimeOffset To,
    IReadOnlyList<PricePoint> Series,
    IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Gaps,
    SaleFigures? Sales = null)
{
    /// <summary>Events of the realm that was asked for, and of its region as a whole, within the range; newest first.</summary>
    public IReadOnlyList<MarketEvent> Events { get; init; } = [];
}
