using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>How far a market's alerts have been judged. A judgement's transaction moves it from the snapshot it saw, so that none is judged twice.</summary>
internal sealed class AlertMarkRow
{
    public MarketId MarketId { get; set; }

    /// <summary>Publication time of the newest judged snapshot.</summary>
    public DateTimeOffset Through { get; set; }
}
