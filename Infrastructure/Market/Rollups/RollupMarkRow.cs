using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Rollups;

/// <summary>A week that was rolled up and has changed since: its bars are made anew the next time, and until then nobody reads them.</summary>
internal sealed class RollupMarkRow
{
    public MarketId MarketId { get; set; }

    /// <summary>Its Monday (see <see cref="History.HistoryCalendar"/>).</summary>
    public int Week { get; set; }
}
