using System.Collections.Concurrent;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Notifications;
using DiscordAH.Domain.Sources;

namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>Measurements of two markets, doubts and reports with hostile words among them. Verdicts are noted, the reports stay as they are.</summary>
public sealed class SeededQuality(TimeProvider time) : IMarketQualityStore, IPriceFeedbackStore, ISourceStates, ISuspectPrices
{
    public const long Reporter = 800000000000000077;
    private static readonly MarketId Area52 = new(3676);

    /// <summary>Nothing was ever measured, reported or read.</summary>
    public bool IsEmpty { get; set; }

    public ConcurrentQueue<PriceFeedback> Judged { get; } = new();

    public Task<IReadOnlyList<MarketQuality>> NewestAsync(CancellationToken ct) => Rows(IsEmpty ? [] : [Quality(Area52, 0, 62), Quality(MarketId.Commodities(Region.Us), 0, 97), Quality(new MarketId(57), 0, 81)]);

    public Task<IReadOnlyList<MarketQuality>> OfDayAsync(DateTimeOffset day, CancellationToken ct) => NewestAsync(ct);

    public Task<IReadOnlyList<MarketQuality>> OfMarketAsync(MarketId market, int days, CancellationToken ct) =>
        Rows(IsEmpty || market != Area52 ? [] : [.. Enumerable.Range(0, 14).Select(day => Quality(market, day, 62 + day))]);

    public Task<IReadOnlyDictionary<VariantKey, SuspectPrice>> InMarketAsync(MarketId market, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<VariantKey, SuspectPrice>>(new Dictionary<VariantKey, SuspectPrice>());

    public Task<IReadOnlyDictionary<MarketId, SuspectPrice>> OfGoodAsync(VariantKey variant, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<MarketId, SuspectPrice>>(new Dictionary<MarketId, SuspectPrice>());

    public Task<IReadOnlyList<PriceDoubt>> DoubtsAsync(MarketId market, CancellationToken ct) => Task.FromResult<IReadOnlyList<PriceDoubt>>(IsEmpty || market != Area52 ? [] :
    [
        new PriceDoubt(DoubtKind.Suspect, VariantKey.Plain(SeededMarket.Evil), new Copper(12_3456), new Copper(9_999_1234), 2.5, "1/81 of the median of 40 realms."),
        new PriceDoubt(DoubtKind.Suspect, new VariantKey(SeededMarket.Sword, VariantTraits.Gear(619, 0)), new Copper(900_000_0000), null, 1.2, "7.2 standard deviations above its own past."),
        new PriceDoubt(DoubtKind.Disagreement, VariantKey.Plain(SeededMarket.Herb), new Copper(12_3456), new Copper(98_7654), 1.9, "The second source says 8 times as much."),
    ]);

    public Task<(DateTimeOffset PublishedAt, IReadOnlyList<MarketGood> Goods)?> GoodsAsync(MarketId market, CancellationToken ct) => throw new NotSupportedException();

    public Task<QualityTally> TallyAsync(MarketId market, DateTimeOffset from, DateTimeOffset to, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<MarketId, DateTimeOffset>> MeasuredAsync(CancellationToken ct) => throw new NotSupportedException();

    public Task<bool> SaveAsync(MarketQuality quality, IReadOnlyList<PriceDoubt> doubts, CancellationToken ct) => throw new NotSupportedException();

    public Task<FeedbackOutcome> TryAddAsync(PriceFeedback report, DateTimeOffset since, int most, CancellationToken ct) => throw new NotSupportedException();

    public Task<PriceFeedback?> FindAsync(long id, CancellationToken ct) => Task.FromResult(Reports().FirstOrDefault(report => report.Id == id));

    public Task<bool> TryJudgeAsync(PriceFeedback judged, PersonalNotice? message, CancellationToken ct)
    {
        Judged.Enqueue(judged);
        return Task.FromResult(true);
    }

    public Task<Page<PriceFeedback>> ListAsync(FeedbackFilter filter, PageRequest page, CancellationToken ct)
    {
        var found = Reports().Where(report => filter.Member is not { } member || report.Member == member).ToList();
        return Task.FromResult(new Page<PriceFeedback>(found, 1, page.Size, found.Count));
    }

    public Task<(int Made, int Accepted, int Rejected, int Open)> CountAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken ct) => Task.FromResult((0, 0, 0, 0));

    Task<IReadOnlyList<SourceState>> ISourceStates.ListAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<SourceState>>(IsEmpty ? [] :
    [
        new SourceState(SourceNames.Db2, "SkillLineAbility", time.GetUtcNow(), time.GetUtcNow().AddHours(-3), null, "\"1\"", 15_972, 0, null),
        new SourceState(SourceNames.Tsm, "us", time.GetUtcNow(), time.GetUtcNow().AddHours(-9), null, null, 31_204, 4, $"TradeSkillMaster could not be read: it is out of order (status 503). {SeededMarket.Hostile}"),
    ]);

    Task<SourceState> ISourceStates.FindAsync(string source, string part, CancellationToken ct) => Task.FromResult(SourceState.Never(source, part));

    Task ISourceStates.SaveAsync(SourceState state, CancellationToken ct) => Task.CompletedTask;

    private static Task<IReadOnlyList<MarketQuality>> Rows(IReadOnlyList<MarketQuality> rows) => Task.FromResult(rows);

    private List<PriceFeedback> Reports() => IsEmpty ? [] :
    [
        new PriceFeedback(1, new UserId(Reporter), Area52, VariantKey.Plain(SeededMarket.Evil), new Copper(12_3456), $"Somebody lists one for a tenth. {SeededMarket.Hostile}", time.GetUtcNow().AddHours(-2)),
        new PriceFeedback(2, new UserId(Reporter), MarketId.Commodities(Region.Us), VariantKey.Plain(SeededMarket.Herb), null, "None is on sale, I see many.", time.GetUtcNow().AddDays(-1)),
        new PriceFeedback(3, new UserId(Reporter), new MarketId(1403), VariantKey.Plain(SeededMarket.Gone), new Copper(5), new string('x', 300), time.GetUtcNow().AddDays(-3),
            FeedbackState.Accepted, new UserId(5), "A troll.", time.GetUtcNow().AddDays(-2), time.GetUtcNow().AddDays(5)),
    ];

    private MarketQuality Quality(MarketId market, int daysAgo, int score)
    {
        var published = time.GetUtcNow().AddDays(-daysAgo);
        return new MarketQuality(
            market, MarketQuality.DayOf(published), published, published.AddMinutes(6), new QualityTally(21, 812_345, 12, 3, 40, 1), 12_345, 97,
            MarketQuality.GapSpan, TimeSpan.FromHours(daysAgo % 3 * 4.5), daysAgo % 4 == 3 ? null : new PriceAgreement(SourceNames.Tsm, 7_654, 0.03, 0.11, 0.4, 1.9), score);
    }
}
