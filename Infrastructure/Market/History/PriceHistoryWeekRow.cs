using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.History;

/// <summary>
/// A variant's changes from Monday to the end of <see cref="Day"/>, packed. While a week runs it is packed anew every day, each time into that day's
/// partition, and the partition of the day before is dropped whole: no dead rows, and only a week's last day stays.
/// </summary>
internal sealed class PriceHistoryWeekRow
{
    public MarketId MarketId { get; set; }

    public ItemId ItemId { get; set; }

    public long Traits { get; set; }

    /// <summary>The last day in it (see <see cref="HistoryCalendar"/>).</summary>
    public int Day { get; set; }

    /// <summary>Packed by <see cref="WeekBytes"/>.</summary>
    public byte[] Changes { get; set; } = [];
}
