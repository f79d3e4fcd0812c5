using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Events;

internal sealed class MarketEventRow
{
    public long Id { get; set; }

    public Region Region { get; set; }

    /// <summary>0 for the whole region: NULLs would all be different in a unique key.</summary>
    public MarketId MarketId { get; set; }

    public MarketEventKind Kind { get; set; }

    public string Occurrence { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public DateTimeOffset? Since { get; set; }

    public string? FromValue { get; set; }

    public string ToValue { get; set; } = "";

    public MarketEvent ToEvent() => new(Kind, Region, MarketId.Value == 0 ? null : MarketId, At, Since, FromValue, ToValue);
}
