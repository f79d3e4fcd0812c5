using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Forecasting;

/// <summary>What was scored of a good, or of all: then market, item and traits are 0. It outlives the forecasts.</summary>
internal sealed class ForecastRecordRow
{
    public int Version { get; set; }

    public MarketId MarketId { get; set; }

    public ItemId ItemId { get; set; }

    public long Traits { get; set; }

    /// <summary>Longest horizon of the range.</summary>
    public int Hours { get; set; }

    public long Scored { get; set; }

    public long Within80 { get; set; }

    public long Within95 { get; set; }

    /// <summary>Sum of |price − forecast| / price.</summary>
    public double Errors { get; set; }

    public long Unscored { get; set; }
}
