using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Quality;

/// <summary>How good a market's data were on a day.</summary>
internal sealed class MarketQualityRow
{
    public MarketId MarketId { get; set; }

    public DateTimeOffset Day { get; set; }

    public DateTimeOffset PublishedAt { get; set; }

    public DateTimeOffset MeasuredAt { get; set; }

    public int Snapshots { get; set; }

    public long Accepted { get; set; }

    public long Unsound { get; set; }

    public long Contradictory { get; set; }

    public long Repeated { get; set; }

    public long Unnamed { get; set; }

    public int Goods { get; set; }

    public int Suspects { get; set; }

    public int WatchedSeconds { get; set; }

    public int GapSeconds { get; set; }

    public string? AgreementSource { get; set; }

    public int AgreementGoods { get; set; }

    public double AgreementLower { get; set; }

    public double AgreementMedian { get; set; }

    public double AgreementUpper { get; set; }

    public double AgreementHigh { get; set; }

    public int Score { get; set; }

    public MarketQuality ToQuality() => new(
        MarketId, Day, PublishedAt, MeasuredAt, new QualityTally(Snapshots, Accepted, Unsound, Contradictory, Repeated, Unnamed), Goods, Suspects,
        TimeSpan.FromSeconds(WatchedSeconds), TimeSpan.FromSeconds(GapSeconds),
        AgreementSource is null ? null : new PriceAgreement(AgreementSource, AgreementGoods, AgreementLower, AgreementMedian, AgreementUpper, AgreementHigh), Score);

    public static MarketQualityRow Of(MarketQuality quality) => new()
    {
        MarketId = quality.Market,
        Day = quality.Day,
        PublishedAt = quality.PublishedAt,
        MeasuredAt = quality.MeasuredAt,
        Snapshots = quality.Tally.Snapshots,
        Accepted = quality.Tally.Accepted,
        Unsound = quality.Tally.Unsound,
        Contradictory = quality.Tally.Contradictory,
        Repeated = quality.Tally.Repeated,
        Unnamed = quality.Tally.Unnamed,
        Goods = quality.Goods,
        Suspects = quality.Suspects,
        WatchedSeconds = (int)quality.Watched.TotalSeconds,
        GapSeconds = (int)quality.Gaps.TotalSeconds,
        AgreementSource = quality.Agreement?.Source,
        AgreementGoods = quality.Agreement?.Goods ?? 0,
        AgreementLower = quality.Agreement?.LowerQuartile ?? 0,
        AgreementMedian = quality.Agreement?.Median ?? 0,
        AgreementUpper = quality.Agreement?.UpperQuartile ?? 0,
        AgreementHigh = quality.Agreement?.P95 ?? 0,
        Score = quality.Score,
    };
}
