namespace DiscordAH.Domain.Market;

/// <summary>Something that happened around an auction house and may explain its prices.</summary>
/// <param name="Kind">What.</param>
/// <param name="Region">Where.</param>
/// <param name="Market">The connected realm; null when the whole region is meant.</param>
/// <param name="At">When it was noticed.</param>
/// <param name="Since">When the state before was last seen: it happened between the two. Null when there is no such moment.</param>
/// <param name="From">The value before, as Blizzard writes it (<c>UP</c>, <c>HIGH</c>, <c>12.0.7_67808</c>, <c>open</c>); null for none.</param>
/// <param name="To">The value after.</param>
public sealed record MarketEvent(
    MarketEventKind Kind, Region Region, MarketId? Market, DateTimeOffset At, DateTimeOffset? Since, string? From, string To)
{
    /// <summary>The value of a lock that is not set.</summary>
    public const string Open = "open";

    /// <summary>The value of a lock that is set.</summary>
    public const string Closed = "closed";

    /// <summary>Whether it is only the first build ever seen, and no change.</summary>
    public bool IsBeginning => Kind == MarketEventKind.NewBuild && From is null;

    /// <summary>
    /// What makes it one and the same event for everybody who notices it: a build by its name, a realm's change by the moment at which the state before was last seen.
    /// </summary>
    public string Occurrence => Kind == MarketEventKind.NewBuild
        ? To
        : (Since ?? At).ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The event in a few words, without its place: <c>Realm down</c>, <c>Population high → full</c>, <c>Build 12.0.7 (67808)</c>.</summary>
    public string Text => MarketEventText.Of(this);

    /// <summary>The same for a mark on a chart, at most about ten letters.</summary>
    public string Label => MarketEventText.LabelOf(this);
}
