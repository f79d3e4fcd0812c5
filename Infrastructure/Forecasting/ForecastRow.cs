using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Forecasting;

internal sealed class ForecastRow
{
    public long Id { get; set; }

    public MarketId MarketId { get; set; }

    public ItemId ItemId { get; set; }

    public long Traits { get; set; }

    public DateTimeOffset IssuedAt { get; set; }

    public string Model { get; set; } = "";

    public int Version { get; set; }

    public bool BeatsNaive { get; set; }

    public double Mase { get; set; }

    public double NaiveMase { get; set; }

    public double SeasonalMase { get; set; }

    /// <summary>Whether a person asked for it.</summary>
    public bool IsAsked { get; set; }

    public List<ForecastPointRow> Points { get; } = [];
}
