using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>That an alert fired, and on what.</summary>
/// <param name="Id">Its number; 0 before it is stored.</param>
/// <param name="Alert">Which alert.</param>
/// <param name="Owner">Whose.</param>
/// <param name="Market">Where.</param>
/// <param name="Variant">The good.</param>
/// <param name="At">Publication time of the snapshot it fired on; an alert fires once at most on each.</param>
/// <param name="Condition">The condition as it stood then (<see cref="ConditionText"/>).</param>
/// <param name="Price">The price it judged; null when nothing was on sale.</param>
/// <param name="Quantity">Units on sale.</param>
/// <param name="Usual">What it usually costs: the median of 14 days; null when not known.</param>
/// <param name="Facts">What it fired on, for people.</param>
/// <param name="Deed">What its owner did about it.</param>
/// <param name="DeedAt">When; null for nothing.</param>
/// <param name="Outcome">What became of the price; parts are null until known.</param>
public sealed record AlertFiring(
    long Id,
    AlertId Alert,
    UserId Owner,
    MarketId Market,
    VariantKey Variant,
    DateTimeOffset At,
    string Condition,
    Copper? Price,
    long Quantity,
    Copper? Usual,
    IReadOnlyList<FiringFact> Facts,
    FiringDeed Deed,
    DateTimeOffset? DeedAt,
    FiringOutcome Outcome);
