using DiscordAH.Domain.Market;
using DiscordAH.Domain.Sources;

namespace DiscordAH.Domain.Tests.Market.Quality;

public sealed class QualityDigestTests
{
    private static readonly DateTimeOffset Day = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Compose_TellsNumbersAndWhatChanged()
    {
        var notice = QualityDigest.Compose(Facts(
            [Of(1, 90, suspects: 5), Of(2, 60, suspects: 7), Of(-1, 95, suspects: 1, agreement: 0.1)], [Of(1, 90, suspects: 5), Of(2, 80, suspects: 2)]), "https://x/quality");

        Assert.Equal("Data quality of 2026-11-22", notice.Title);
        Assert.Equal("https://x/quality", notice.Link);
        Assert.Contains("3 markets measured, mean score 81.7 of 100 (-3.3 since the day before).", notice.Text, StringComparison.Ordinal);
        Assert.Contains("3,030 auctions came, 30 were left out (the day before 20).", notice.Text, StringComparison.Ordinal);
        Assert.Contains("13 suspect prices (the day before 7)", notice.Text, StringComparison.Ordinal);
        Assert.Contains("Fell most: Two 80 → 60.", notice.Text, StringComparison.Ordinal);
        Assert.Contains("Commodities (US) 11 % apart in the median of 500 goods", notice.Text, StringComparison.Ordinal);
        Assert.Contains("Reports of members: 4 new, 1 accepted, 2 rejected, 3 waiting for a verdict.", notice.Text, StringComparison.Ordinal);
        Assert.Contains("TradeSkillMaster (us): It broke off.", notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_LongNamesAndProblems_StaysWithinAMessage()
    {
        var many = Enumerable.Range(1, 190).Select(id => Of(id, id % 100, suspects: 1)).ToList();
        var names = many.ToDictionary(one => one.Market, _ => new string('N', 400));
        var facts = Facts(many, [.. many.Select(one => one with { Score = 100 })]) with
        {
            Names = names,
            Sources = [.. Enumerable.Range(0, 9).Select(i => SourceState.Never("tsm", $"part{i}").Failed(Day, new string('p', 900)))],
        };

        Assert.InRange(QualityDigest.Compose(facts, null).Text.Length, 100, 1400);
    }

    private static DigestFacts Facts(IReadOnlyList<MarketQuality> markets, IReadOnlyList<MarketQuality> before) => new(
        Day, markets, before, new Dictionary<MarketId, string> { [new MarketId(1)] = "One", [new MarketId(2)] = "Two", [new MarketId(-1)] = "Commodities (US)" }, 4, 1, 2, 3,
        [SourceState.Never("tsm", "us").Failed(Day, "It broke off.")]);

    private static MarketQuality Of(int market, int score, int suspects, double? agreement = null) => new(
        new MarketId(market), Day, Day.AddHours(23), Day.AddHours(23), new QualityTally(24, 1000, 4, 3, 2, 1), 500, suspects, TimeSpan.FromDays(7), TimeSpan.Zero,
        agreement is { } distance ? new PriceAgreement(SourceNames.Tsm, 500, distance, distance, distance, distance) : null, score);
}
