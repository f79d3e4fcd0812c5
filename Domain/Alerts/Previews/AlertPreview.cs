using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>What an alert would have done.</summary>
/// <param name="Item">The item's name.</param>
/// <param name="Market">Where.</param>
/// <param name="MarketName">Its name for people.</param>
/// <param name="Variant">The good.</param>
/// <param name="RealmId">The realm asked for.</param>
/// <param name="Rule">The rule, defaults filled in.</param>
/// <param name="Text">The rule in words (<see cref="RuleText"/>).</param>
/// <param name="Days">Days tested.</param>
/// <param name="Backtest">How it would have done.</param>
/// <param name="Changes">The price in those days, for the picture.</param>
/// <param name="Gaps">Stretches of them nobody read.</param>
/// <param name="Counts">How many alerts the person and the guild have.</param>
/// <param name="Limits">How many they may have.</param>
/// <param name="Warning">Why creating it would be refused or is unwise, in a sentence; null for nothing.</param>
public sealed record AlertPreview(
    string Item,
    MarketId Market,
    string MarketName,
    VariantKey Variant,
    int RealmId,
    AlertRule Rule,
    string Text,
    int Days,
    AlertBacktest Backtest,
    IReadOnlyList<PricePoint> Changes,
    IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Gaps,
    AlertCounts Counts,
    AlertLimits Limits,
    string? Warning);
