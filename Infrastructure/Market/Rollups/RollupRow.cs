using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Rollups;

/// <summary>Bars of some neighbouring goods of a market: the days of a week, or one week or month. Written once; only what comes late makes it anew.</summary>
internal sealed class RollupRow
{
    public MarketId MarketId { get; set; }

    /// <summary>Days, weeks or months.</summary>
    public PriceGranularity Level { get; set; }

    /// <summary>Which goods (see <see cref="RollupBuckets"/>).</summary>
    public int Bucket { get; set; }

    /// <summary>The first day: of days and weeks a Monday, of months the first of the month (see <see cref="History.HistoryCalendar"/>).</summary>
    public int Period { get; set; }

    /// <summary>Packed by <see cref="RollupBytes"/>.</summary>
    public byte[] Bytes { get; set; } = [];
}
