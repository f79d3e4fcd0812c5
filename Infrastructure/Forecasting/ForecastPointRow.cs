using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Forecasting;

internal sealed class ForecastPointRow
{
    public long ForecastId { get; set; }

    public int Horizon { get; set; }

    public MarketId MarketId { get; set; }

    public DateTimeOffset TargetAt { get; set; }

    public Copper Value { get; set; }

    public Copper Low80 { get; set; }

    public Copper High80 { get; set; }

    public Copper Low95 { get; set; }

    public Copper High95 { get; set; }

    /// <summary>See OutlookPoint.</summary>
    public double Unit { get; set; }

    /// <summary>Whether what came is noted; then <see cref="Actual"/> is null where nobody knows it.</summary>
    public bool IsSettled { get; set; }

    public Copper? Actual { get; set; }
}
