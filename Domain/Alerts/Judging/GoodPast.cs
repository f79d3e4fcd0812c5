using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>A good's past as it was known at a moment: nothing in it is younger.</summary>
/// <param name="At">The moment; exclusive.</param>
/// <param name="Changes">Changes of the 30 days before, ascending, preceded by the last one before those when there is one.</param>
/// <param name="Snapshots">When the market was read in those days and the <see cref="PriceSeries.Reach"/> before them, ascending.</param>
public sealed record GoodPast(DateTimeOffset At, IReadOnlyList<PricePoint> Changes, IReadOnlyList<DateTimeOffset> Snapshots);
