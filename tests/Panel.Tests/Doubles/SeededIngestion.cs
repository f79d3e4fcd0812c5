using DiscordAH.Domain.Market;
using DiscordAH.Domain.Upstream;

namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>190 markets in every state, with hostile names and words among them.</summary>
public sealed class SeededIngestion(TimeProvider time) : IIngestionQueries, IIngestionSettings, IMarketRhythms, IUpstreamHealth
{
    private static readonly string[] Names = ["Area 52", "Aegwynn, Bonechewer, Daggerspine, Garrosh, Gurubashi, Hakkar", "Draenor", "Chants éternels, Vol'jin", SeededMarket.Hostile, "Страж Смерти"];
    private IngestionSettings _settings = new([Region.Us, Region.Eu], Cadence.Default);

    public Exception? Outage { get; set; }

    public ValueTask<IngestionSettings> ReadAsync(CancellationToken ct) => Outage is null ? ValueTask.FromResult(_settings) : throw Outage;

    public Task SaveAsync(IngestionSettings settings, CancellationToken ct)
    {
        _settings = settings;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<MarketRhythm>> ListAsync(IReadOnlyList<Region> regions, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<MarketRhythm>>([.. Enumerable.Range(0, 190).Select(Rhythm).Where(market => regions.Contains(market.Region))]);

    public async Task<IReadOnlyList<MarketIngestion>> ListAsync(CancellationToken ct)
    {
        if (Outage is not null) throw Outage;
        var now = time.GetUtcNow();
        var plans = (await ListAsync(_settings.Regions, ct)).GroupBy(market => market.Region)
            .SelectMany(region => RegionPlan.Of([.. region], now, _settings.Cadence)).ToList();
        return plans.ConvertAll(plan =>
        {
            var id = plan.Rhythm.Market;
            var name = id.IsCommodities ? MarketNames.Commodities(plan.Rhythm.Region) : $"{Names[id.Value % Names.Length]} {id}";
            var isRead = plan.Rhythm.Last is not null;
            var problem = plan.Rhythm.Failures > 0 ? "Battle.net's answer could not be read: the answer broke off." : null;
            return new MarketIngestion(
                new MarketFreshness(id, plan.Rhythm.Region, name, plan.Rhythm.Last, plan.Rhythm.CheckedAt, isRead ? 40_000 + (id.Value * 13) : 0, 9_876, isRead ? 2_345 : 0, id.Value % 7 == 0 ? 12 : 0, 1441),
                isRead ? 31_234_567 + (id.Value * 1000) : 0, isRead ? TimeSpan.FromMilliseconds(1234) : null, plan.Rhythm.Failures, problem, plan.Rhythm.Interval, plan);
        });
    }

    public Task<UpstreamHealth> ReadAsync(string source, int failures, CancellationToken ct) => Task.FromResult(new UpstreamHealth(
        source, time.GetUtcNow(), 1_234,
        new Dictionary<UpstreamOutcome, int> { [UpstreamOutcome.Ok] = 1_000, [UpstreamOutcome.NotModified] = 200, [UpstreamOutcome.TooMany] = 4, [UpstreamOutcome.ServerError] = 30, [UpstreamOutcome.BrokenBody] = 2 },
        17, TimeSpan.FromMilliseconds(180), TimeSpan.FromMilliseconds(2_300), [new UpstreamLane("auctions", 4, 620), new UpstreamLane("look-ups", 10, 614)],
        [.. Enumerable.Range(1, Math.Min(failures, 10)).Select(minute => new UpstreamFailure(time.GetUtcNow().AddMinutes(-minute), "eu auctions", $"Battle.net is out of order (status 503). {SeededMarket.Hostile}", minute))],
        new UpstreamBudget(90, 34_000)));

    private MarketRhythm Rhythm(int number)
    {
        var now = time.GetUtcNow();
        var region = number % 2 == 0 ? Region.Us : Region.Eu;
        var last = (number % 10) switch
        {
            0 or 1 when number > 9 => (DateTimeOffset?)null,
            2 or 3 => now.AddMinutes(-62),
            4 or 5 => now.AddHours(-3),
            _ => now.AddMinutes(-25),
        };
        return new MarketRhythm(
            number < 2 ? MarketId.Commodities(region) : number == 2 ? new MarketId(3676) : new MarketId(number), region, last, last?.AddHours(-1), MarketRhythm.UsualInterval, last?.AddSeconds(20),
            last is null ? null : now.AddMinutes(-1), null, number % 10 == 6 ? 3 : 0);
    }
}
