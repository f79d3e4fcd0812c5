using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Ingestion;

/// <summary>Who asked a market and how it went. Apart from the market's own row, which a writer holds locked for as long as it stores a snapshot.</summary>
internal sealed class MarketCheckRow
{
    public MarketId MarketId { get; set; }

    /// <summary>When a question was last handed to the workers.</summary>
    public DateTimeOffset? AskedAt { get; set; }

    /// <summary>Time from the question to the commit of the last snapshot, in milliseconds.</summary>
    public int? DurationMs { get; set; }

    /// <summary>Questions in a row that failed.</summary>
    public int Failures { get; set; }

    /// <summary>Why the last one failed.</summary>
    public string? Problem { get; set; }
}
