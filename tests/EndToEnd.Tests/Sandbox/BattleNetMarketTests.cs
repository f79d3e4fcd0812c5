using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DiscordAH.Sandbox.BattleNet.Market;
using DiscordAH.Sandbox.BattleNet.World;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.EndToEnd.Tests.Sandbox;

/// <summary>The market as a client sees it over hours: reproducible, steady, alive.</summary>
public sealed class BattleNetMarketTests(ITestOutputHelper output) : IAsyncLifetime
{
    private BattleNetHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await BattleNetHost.StartAsync(options => options.BattleNetQuota = false);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("us", "3676")]
    [InlineData("eu", "commodities")]
    public async Task Snapshot_SameSeedOnAnotherHost_IsTheSameInAnyOrder(string region, string realm)
    {
        await using var other = await BattleNetHost.StartAsync(options => options.BattleNetQuota = false);
        var times = (await TimesAsync(region)).TakeLast(4).ToArray();
        var forwards = new List<string>();
        foreach (var time in times)
            forwards.Add(Auctions(await _host.AuctionsAsync(region, realm, time)));
        var backwards = new List<string>();
        foreach (var time in times.Reverse())
            backwards.Add(Auctions(await other.AuctionsAsync(region, realm, time)));
        backwards.Reverse();

        Assert.Equal(forwards, backwards);
        Assert.Equal(times.Length, forwards.Distinct().Count());
    }

    [Fact]
    public async Task Snapshot_OtherSeed_IsAnotherMarket()
    {
        await using var other = await BattleNetHost.StartAsync(options => options.Seed = 7);

        Assert.NotEqual(Auctions(await _host.AuctionsAsync("us", "57")), Auctions(await other.AuctionsAsync("us", "57")));
    }

    [Theory]
    [InlineData("us", "3676")]
    [InlineData("eu", "581")]
    [InlineData("us", "commodities")]
    public async Task Auctions_OverADay_KeepIdItemAndPriceAndNeverReturn(string region, string realm)
    {
        var seen = new Dictionary<long, (string Item, long Unit, long Quantity, int Left)>();
        var gone = new HashSet<long>();
        var previous = new HashSet<long>();
        int born = 0, ended = 0;
        foreach (var time in (await TimesAsync(region)).TakeLast(25))
        {
            var now = new HashSet<long>();
            foreach (var auction in (await _host.AuctionsAsync(region, realm, time)).GetProperty("auctions").EnumerateArray())
            {
                var id = auction.GetProperty("id").GetInt64();
                Assert.True(now.Add(id), "an id twice in one snapshot");
                Assert.DoesNotContain(id, gone);
                var listing = (auction.GetProperty("item").GetRawText(), Unit(auction), auction.GetProperty("quantity").GetInt64(), Left(auction));
                if (seen.TryGetValue(id, out var earlier))
                {
                    Assert.Equal((earlier.Item, earlier.Unit), (listing.Item1, listing.Item2));
                    Assert.True(listing.Item3 <= earlier.Quantity, "a quantity grew");
                    Assert.True(listing.Item4 <= earlier.Left, "time left grew");
                }
                else
                {
                    born++;
                }

                seen[id] = listing;
            }

            foreach (var id in previous.Where(id => !now.Contains(id)))
                ended += gone.Add(id) ? 1 : 0;
            previous = now;
        }

        Assert.True(born > previous.Count / 4 && ended > previous.Count / 4, $"{born} born, {ended} ended");
    }

    [Fact]
    public async Task Churn_PerHour_IsLikeTheRealMarkets()
    {
        foreach (var (region, realm, least, most) in new[]
        {
            ("us", "3676", 0.03, 0.09), ("us", "1168", 0.03, 0.09), ("eu", "1403", 0.03, 0.09),
            ("us", "commodities", 0.12, 0.24), ("eu", "commodities", 0.12, 0.24),
        })
        {
            var shares = new List<double>();
            Dictionary<string, long>? before = null;
            var count = 0;
            var single = 0.0;
            foreach (var time in (await TimesAsync(region)).TakeLast(49))
            {
                var auctions = (await _host.AuctionsAsync(region, realm, time)).GetProperty("auctions");
                count = auctions.GetArrayLength();
                single = auctions.EnumerateArray().CountBy(Key).Average(pair => pair.Value == 1 ? 1.0 : 0);
                var now = Minimums(auctions);
                if (before is not null)
                    shares.Add(before.Count(pair => !now.TryGetValue(pair.Key, out var price) || price != pair.Value) / (double)before.Count);
                before = now;
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"churn.{region}.{realm}: {shares.Average():P1} an hour, {before!.Count} keys, {single:P0} of them listed once, {count} auctions"));
            Assert.InRange(shares.Average(), least, most);
        }
    }

    [Fact]
    public async Task World_AtOneMoment_HasThreeThousandVariantsAndEveryKindOfAuction()
    {
        var keys = new HashSet<string>();
        int realms = 0, pets = 0, bonuses = 0, bidOnly = 0, stacks = 0;
        foreach (var region in new[] { "us", "eu" })
        {
            var index = await _host.GetAsync($"{region}/archive/index");
            var houses = index.GetProperty("connected_realms").EnumerateArray().Select(id => id.GetRawText()).ToArray();
            realms += houses.Length;
            foreach (var house in houses.Append("commodities"))
            {
                foreach (var auction in (await _host.AuctionsAsync(region, house)).GetProperty("auctions").EnumerateArray())
                {
                    keys.Add(Key(auction));
                    var item = auction.GetProperty("item");
                    pets += item.TryGetProperty("pet_species_id", out _) ? 1 : 0;
                    bonuses += item.TryGetProperty("bonus_lists", out _) ? 1 : 0;
                    bidOnly += auction.TryGetProperty("bid", out _) && !auction.TryGetProperty("buyout", out _) ? 1 : 0;
                    stacks += house != "commodities" && auction.GetProperty("quantity").GetInt64() > 1 ? 1 : 0;
                }
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"variants {keys.Count}, realms {realms}, pets {pets}, with bonus {bonuses}, bid only {bidOnly}, stacks {stacks}"));
        Assert.True(keys.Count >= 3000, $"{keys.Count} variants");
        Assert.True(realms >= 6);
        Assert.All([pets, bonuses, bidOnly, stacks], count => Assert.True(count > 10));
    }

    [Fact]
    public async Task Truth_OfADay_ExplainsEveryAuctionThatVanished()
    {
        var times = (await TimesAsync("us")).TakeLast(7).ToArray();
        var truth = (await _host.GetAsync(FormattableString.Invariant($"us/truth/sales?realm=3676&from={times[0] - 200}&to={times[^1] + 1}")))
            .GetProperty("events").EnumerateArray().Where(each => !each.GetProperty("partial").GetBoolean())
            .ToDictionary(each => each.GetProperty("id").GetInt64(), each => each);
        var vanished = 0;
        HashSet<long>? before = null;
        foreach (var time in times)
        {
            var now = (await _host.AuctionsAsync("us", "3676", time)).GetProperty("auctions").EnumerateArray()
                .Select(auction => auction.GetProperty("id").GetInt64()).ToHashSet();
            foreach (var id in before?.Where(id => !now.Contains(id)) ?? [])
            {
                vanished++;
                Assert.True(truth.ContainsKey(id), $"auction {id} vanished without a reason");
            }

            before = now;
        }

        var outcomes = truth.Values.CountBy(each => each.GetProperty("outcome").GetString()!).ToDictionary();
        output.WriteLine(string.Join(", ", outcomes.Select(pair => $"{pair.Key} {pair.Value}")));
        Assert.True(vanished > 20);
        Assert.Equal(["cancelled", "expired", "sold"], outcomes.Keys.Order());
    }

    [Theory]
    [InlineData(3676, "3676")]
    [InlineData(0, "commodities")]
    public async Task Snapshot_Speed_IsReported(int realm, string path)
    {
        var times = (await TimesAsync("us")).Take(60).ToArray();
        var house = _host.Services.GetRequiredService<SandboxMarket>().House(GameWorld.Region("us")!, realm)!;
        var buffer = new ArrayBufferWriter<byte>(1 << 20);
        SnapshotWriter.Write(buffer, house, times[^1], "http://localhost");
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        foreach (var time in times)
        {
            buffer.ResetWrittenCount();
            SnapshotWriter.Write(buffer, house, time, "http://localhost");
        }

        var made = clock.Elapsed.TotalMilliseconds / times.Length;
        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / times.Length;
        clock.Restart();
        foreach (var time in times)
            Assert.True((await _host.AuctionsAsync("us", path, time)).GetProperty("auctions").GetArrayLength() > 1000);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"snapshot.us.{path}: made in {made:F2} ms with {allocated} bytes allocated; {clock.Elapsed.TotalMilliseconds / times.Length:F1} ms over HTTP with gzip and parsing; {buffer.WrittenCount} bytes"));
    }

    private static string Auctions(JsonElement snapshot) => snapshot.GetProperty("auctions").GetRawText();

    private static long Unit(JsonElement auction) =>
        auction.TryGetProperty("unit_price", out var unit) ? unit.GetInt64()
        : auction.TryGetProperty("buyout", out var buyout) ? buyout.GetInt64() / auction.GetProperty("quantity").GetInt64()
        : 0;

    private static int Left(JsonElement auction) =>
        Array.IndexOf(["SHORT", "MEDIUM", "LONG", "VERY_LONG"], auction.GetProperty("time_left").GetString()) is >= 0 and var index
            ? index
            : throw new InvalidDataException("unknown time_left");

    // As a client would: gear by bonus lists, pets by species, quality and level, the rest by item.
    private static string Key(JsonElement auction)
    {
        var item = auction.GetProperty("item");
        var key = item.GetProperty("id").GetRawText();
        foreach (var part in (ReadOnlySpan<string>)["bonus_lists", "pet_species_id", "pet_quality_id", "pet_level"])
        {
            if (item.TryGetProperty(part, out var value))
                key += "/" + value.GetRawText();
        }

        return key;
    }

    private static Dictionary<string, long> Minimums(JsonElement auctions)
    {
        var minimums = new Dictionary<string, long>();
        foreach (var auction in auctions.EnumerateArray())
        {
            var unit = Unit(auction);
            var key = Key(auction);
            if (unit > 0 && (!minimums.TryGetValue(key, out var least) || unit < least))
                minimums[key] = unit;
        }

        return minimums;
    }

    private async Task<long[]> TimesAsync(string region) =>
        [.. (await _host.GetAsync($"{region}/archive/index")).GetProperty("snapshots").EnumerateArray().Select(time => time.GetInt64())];
}
