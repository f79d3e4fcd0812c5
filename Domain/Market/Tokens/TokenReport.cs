using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Everything a person sees when asking for the WoW Token.</summary>
/// <param name="Region">Where.</param>
/// <param name="Newest">The newest price.</param>
/// <param name="ChangeDay">Change against 24 hours before, as a fraction (0.05 is 5 % up); null when nobody knows.</param>
/// <param name="ChangeWeek">The same against 7 days before.</param>
/// <param name="Lowest">Lowest price of the range.</param>
/// <param name="Highest">Highest price of the range.</param>
/// <param name="Range">The range of <paramref name="Series"/>.</param>
/// <param name="From">Start of the range.</param>
/// <param name="To">End of the range: now.</param>
/// <param name="Series">Prices within the range, ascending; the first stands at or before <paramref name="From"/> when known.</param>
/// <param name="Gaps">Stretches within the range without a price.</param>
public sealed record TokenReport(
    Region Region,
    TokenPrice Newest,
    double? ChangeDay,
    double? ChangeWeek,
    TokenPrice Lowest,
    TokenPrice Highest,
    PriceRange Range,
    DateTimeOffset From,
    DateTimeOffset To,
    IReadOnlyList<TokenPrice> Series,
    IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Gaps)
{
    /// <summary>What a token costs in Blizzard's shop, in US dollars.</summary>
    public const int ShopDollars = 20;

    /// <summary>Events of the region within the range, newest first.</summary>
    public IReadOnlyList<MarketEvent> Events { get; init; } = [];

    /// <summary>The gold that one US dollar buys, rounded down to whole gold.</summary>
    public Copper PerDollar => Copper.FromGold(Newest.Price.Value / 10_000 / ShopDollars);

    /// <summary>What the price means, in one sentence.</summary>
    public string ShopSentence =>
        $"A token for {(Region == Region.Us ? "" : "about ")}{ShopDollars} US$ in the shop{(Region == Region.Us ? "" : " (in local money)")} sells for {Newest.Price}: about {PerDollar} for each US$.";
}
