using DiscordAH.Sandbox.BattleNet.Catalogue;
using DiscordAH.Sandbox.BattleNet.World;

namespace DiscordAH.Sandbox.BattleNet.Market;

/// <summary>All auction houses and their publication times, for one seed.</summary>
internal sealed class SandboxMarket
{
    private const long TokenStep = 1200;

    private readonly Dictionary<(string Region, int Realm), AuctionHouse> _houses = [];
    private readonly Dictionary<string, PublicationSchedule> _schedules = [];
    private readonly Dictionary<string, PriceProcess> _prices = [];
    private readonly SandboxClock _clock;
    private readonly ulong _seed;

    public SandboxMarket(SandboxOptions options, SandboxClock clock, ItemCatalogue catalogue)
    {
        _clock = clock;
        _seed = Hash.Mix(unchecked((ulong)options.Seed));
        Earliest = clock.GetUtcNow().AddDays(-options.HistoryDays).ToUnixTimeSeconds();
        foreach (var region in GameWorld.Regions)
        {
            var prices = new PriceProcess(_seed, region);
            _prices[region.Key] = prices;
            _schedules[region.Key] = new PublicationSchedule(_seed, region);
            if (region.Realms.Count == 0)
                continue;
            _houses[(region.Key, 0)] = new AuctionHouse(_seed, region, null, catalogue, prices);
            foreach (var realm in region.Realms)
                _houses[(region.Key, realm.Id)] = new AuctionHouse(_seed, region, realm, catalogue, prices);
        }
    }

    /// <summary>The oldest moment whose snapshot can be had, in unix seconds.</summary>
    public long Earliest { get; }

    public long Now => _clock.GetUtcNow().ToUnixTimeSeconds();

    /// <param name="realm">0 for commodities.</param>
    public AuctionHouse? House(GameRegion region, int realm) => _houses.GetValueOrDefault((region.Key, realm));

    public PriceProcess Prices(GameRegion region) => _prices[region.Key];

    /// <summary>When the snapshot current at <paramref name="time"/> was published.</summary>
    public long Published(AuctionHouse house, long time) =>
        _schedules[house.Region.Key].Latest(time, house.PublishDelaySeconds);

    /// <summary>The moments of [from, to] by which a whole region had published anew.</summary>
    public IEnumerable<long> Publications(GameRegion region, long from, long to) =>
        _schedules[region.Key].Between(from, to, region.Realms.Max(realm => realm.PublishDelaySeconds));

    /// <summary>The token's prices of the past, oldest first.</summary>
    public IEnumerable<(long Time, long Price)> TokenPrices(GameRegion region)
    {
        var now = Now;
        for (var time = Earliest; time <= now; time += TokenStep)
            yield return Token(region, time);
    }

    /// <summary>The token's price in copper at a moment; it changes every twenty minutes.</summary>
    public (long Time, long Price) Token(GameRegion region, long at)
    {
        var time = (at - 7) / TokenStep * TokenStep + 7;
        var key = Hash.Of(Hash.Of(_seed, "token"), region.Id);
        var hour = time / 3600.0;
        var log = 0.16 * Hash.Line(key, hour / 400) + 0.04 * Hash.Line(Hash.Of(key, 1), hour / 40) + 0.006 * Hash.Line(Hash.Of(key, 2), hour / 3);
        return (time, (long)(region.TokenPrice * Math.Exp(log) / 10_000) * 10_000);
    }
}
