using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>Events of Area 52 and its region, and two months of the token in US.</summary>
public sealed class SeededEvents(TimeProvider time) : IMarketEvents, ITokenPrices
{
    private static readonly MarketId Area52 = new(3676);

    private IReadOnlyList<MarketEvent> All =>
    [
        new(MarketEventKind.RealmUp, Region.Us, Area52, Ago(20), Ago(20.2), "DOWN", "UP"),
        new(MarketEventKind.RealmDown, Region.Us, Area52, Ago(21), Ago(21.2), "UP", "DOWN"),
        new(MarketEventKind.NewBuild, Region.Us, null, Ago(30), null, "12.0.7_67808", SeededMarket.Hostile),
        .. Enumerable.Range(0, 60).Select(hour => new MarketEvent(MarketEventKind.PopulationChanged, Region.Eu, new MarketId(1403), Ago(40 + hour), Ago(40.2 + hour), "FULL", "HIGH")),
    ];

    public Task<StatesNoted> NoteStatesAsync(Region region, IReadOnlyList<RealmState> states, DateTimeOffset readAt, CancellationToken ct) => throw new NotSupportedException();

    public Task<bool> TryAddAsync(MarketEvent one, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyList<MarketEvent>> BuildsAsync(Region region, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyList<MarketEvent>> OfMarketAsync(Region region, MarketId market, DateTimeOffset from, DateTimeOffset to, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<MarketEvent>>([.. Matching(new MarketEventFilter(region, market, from, to))]);

    public Task<Page<MarketEvent>> ListAsync(MarketEventFilter filter, PageRequest page, CancellationToken ct)
    {
        var found = Matching(filter).ToList();
        return Task.FromResult(new Page<MarketEvent>([.. found.Skip(page.Skip).Take(page.Size)], page.Number, page.Size, found.Count));
    }

    public Task<int> AddAsync(Region region, IReadOnlyList<TokenPrice> prices, CancellationToken ct) => throw new NotSupportedException();

    public Task<TokenPrice?> NewestAsync(Region region, CancellationToken ct) =>
        Task.FromResult<TokenPrice?>(region == Region.Us ? Prices().Last() : null);

    public Task<IReadOnlyList<TokenPrice>> ListAsync(Region region, DateTimeOffset from, DateTimeOffset to, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<TokenPrice>>(region == Region.Us ? [.. Prices().Where(price => price.At >= from && price.At < to)] : []);

    public Task<IReadOnlyList<Region>> RegionsAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<Region>>([Region.Us]);

    private IEnumerable<MarketEvent> Matching(MarketEventFilter filter) => All
        .Where(one => (filter.Region is null || one.Region == filter.Region) && (filter.Market is null || one.Market is null || one.Market == filter.Market))
        .Where(one => !(one.At < filter.From) && !(one.At >= filter.To))
        .OrderByDescending(one => one.At);

    private IEnumerable<TokenPrice> Prices() =>
        Enumerable.Range(0, 60 * 72).Select(i => new TokenPrice(Ago(1440 - (i / 3.0)), Copper.FromGold(262_000 + (long)(9_000 * Math.Sin(i / 200.0)))));

    // Whole hours, so that a page asked for twice is the same.
    private DateTimeOffset Ago(double hours) => new DateTimeOffset(time.GetUtcNow().UtcTicks / TimeSpan.TicksPerHour * TimeSpan.TicksPerHour, TimeSpan.Zero).AddHours(-hours);
}
