using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Tests.Market;

public abstract class MarketEventStoreContract(StorageProvider provider) : StorageContract(provider)
{
    private static readonly MarketId One = new(1);
    private static readonly MarketId Two = new(2);

    private IMarketEvents Store => Get<IMarketEvents>();

    [Fact]
    public async Task Note_UnknownRealm_IsNoEvent()
    {
        var noted = await Store.NoteStatesAsync(Region.Us, [Up(One) with { IsUp = false }], Snap.Hour(1), Ct);

        Assert.Equal(new StatesNoted(0, 0, 0), noted);
        Assert.Equal(0, (await AllAsync()).Total);
    }

    [Fact]
    public async Task Note_Changes_AddEventsAndUpdateTheStates()
    {
        await SeedAsync();

        var noted = await Store.NoteStatesAsync(Region.Us, [Up(One) with { IsUp = false }, Up(Two) with { Population = "HIGH" }], Snap.Hour(1), Ct);
        var again = await Store.NoteStatesAsync(Region.Us, [Up(One) with { IsUp = false }, Up(Two) with { Population = "HIGH" }], Snap.Hour(1).AddMinutes(10), Ct);

        Assert.Equal((new StatesNoted(2, 2, 0), new StatesNoted(2, 0, 0)), (noted, again));
        var all = (await AllAsync()).Items;
        Assert.Equal(
            [
                new MarketEvent(MarketEventKind.PopulationChanged, Region.Us, Two, Snap.Hour(1), Snap.T0, "FULL", "HIGH"),
                new MarketEvent(MarketEventKind.RealmDown, Region.Us, One, Snap.Hour(1), Snap.T0, "UP", "DOWN"),
            ],
            all);
        Assert.Equal([(false, "FULL"), (true, "HIGH")], (await Get<IRealmStore>().ListAsync(Ct)).Select(realm => (realm.IsUp, realm.Population)));
    }

    [Fact]
    public async Task Note_Locks_AreKept()
    {
        await SeedAsync();
        await Store.NoteStatesAsync(Region.Us, [Up(One) with { IsTransferLocked = false, IsCreationLocked = false }], Snap.Hour(1), Ct);
        await Store.NoteStatesAsync(Region.Us, [Up(One) with { IsTransferLocked = true, IsCreationLocked = true }], Snap.Hour(2), Ct);

        Assert.Equal(["Closed to new characters", "Closed to character transfers"], (await AllAsync()).Items.Select(one => one.Text));
        var realm = (await Get<IRealmStore>().ListAsync(Ct))[0];
        Assert.Equal((true, true), (realm.IsTransferLocked, realm.IsCreationLocked));
    }

    [Fact]
    public async Task Note_ReadBeforeTheStoredState_IsIgnored()
    {
        await SeedAsync();
        await Store.NoteStatesAsync(Region.Us, [Up(One) with { IsUp = false }], Snap.Hour(2), Ct);

        // An answer that took an hour to come says UP of before.
        await Store.NoteStatesAsync(Region.Us, [Up(One)], Snap.Hour(1), Ct);

        Assert.Equal("Realm down", Assert.Single((await AllAsync()).Items).Text);
        Assert.False((await Get<IRealmStore>().ListAsync(Ct))[0].IsUp);
    }

    [Fact]
    public async Task Note_Flapping_LeavesOneOutage()
    {
        await SeedAsync();
        foreach (var (minutes, isUp) in new[] { (10, false), (20, true), (30, false), (40, true), (50, false), (60, true), (120, true) })
            await Store.NoteStatesAsync(Region.Us, [Up(One) with { IsUp = isUp }], Snap.T0.AddMinutes(minutes), Ct);

        Assert.Equal([("Realm up again", 60), ("Realm down", 10)], (await AllAsync()).Items.Select(one => (one.Text, (int)(one.At - Snap.T0).TotalMinutes)));
    }

    [Fact]
    public async Task Note_TwoProcessesAtOnce_AddOneEventEach()
    {
        var realms = Enumerable.Range(1, 60).Select(id => Map.Connected(Region.Us, id, (id, $"Realm {id:00}"))).ToList();
        await Get<IRealmStore>().SaveAsync(Region.Us, realms, Snap.T0, Ct);
        await using var other = Database.Services();
        var down = realms.ConvertAll(realm => RealmState.Of(realm) with { IsUp = false });

        // Two more of each, a little later: whoever comes second must see what the first wrote.
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() =>
            (i % 2 == 0 ? Store : other.GetRequiredService<IMarketEvents>()).NoteStatesAsync(Region.Us, [.. down.AsEnumerable().Reverse()], Snap.Hour(1).AddSeconds(i), Ct))));

        var all = await AllAsync();
        Assert.Equal(60, all.Total);
        Assert.Equal(60, all.Items.Select(one => one.Market).Distinct().Count());
    }

    [Fact]
    public async Task TryAdd_Build_OnceAndOncePerRegion()
    {
        await using var other = Database.Services();
        var build = new MarketEvent(MarketEventKind.NewBuild, Region.Us, null, Snap.Hour(1), null, "12.0.7_67808", "12.0.8_68001");

        var added = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() =>
            (i % 2 == 0 ? Store : other.GetRequiredService<IMarketEvents>()).TryAddAsync(build with { At = Snap.Hour(1).AddSeconds(i) }, Ct))));

        Assert.Equal(1, added.Count(once => once));
        Assert.True(await Store.TryAddAsync(build with { Region = Region.Eu }, Ct));
        Assert.Equal("12.0.8_68001", Assert.Single(await Store.BuildsAsync(Region.Us, Ct)).To);
    }

    [Fact]
    public async Task OfMarket_Span_HasTheRealmsAndTheRegionsButNoOthers()
    {
        await SeedAsync();
        await Store.NoteStatesAsync(Region.Us, [Up(One) with { IsUp = false }, Up(Two) with { IsUp = false }], Snap.Hour(1), Ct);
        await Store.TryAddAsync(new MarketEvent(MarketEventKind.NewBuild, Region.Us, null, Snap.Hour(2), null, null, "b1"), Ct);
        await Store.TryAddAsync(new MarketEvent(MarketEventKind.NewBuild, Region.Eu, null, Snap.Hour(2), null, null, "b1"), Ct);

        Assert.Equal([null, One], (await Store.OfMarketAsync(Region.Us, One, Snap.Hour(1), Snap.Hour(3), Ct)).Select(one => one.Market));
        Assert.Equal([One], (await Store.OfMarketAsync(Region.Us, One, Snap.Hour(1), Snap.Hour(2), Ct)).Select(one => one.Market));
        Assert.Empty(await Store.OfMarketAsync(Region.Us, One, Snap.Hour(3), Snap.Hour(9), Ct));
    }

    [Fact]
    public async Task List_Pages_NewestFirst()
    {
        for (var hour = 0; hour < 25; hour++)
            await Store.TryAddAsync(new MarketEvent(MarketEventKind.NewBuild, Region.Us, null, Snap.Hour(hour), null, null, $"b{hour}"), Ct);

        var second = await Store.ListAsync(new MarketEventFilter(Region.Us, From: Snap.Hour(2)), new PageRequest(2, 10), Ct);

        Assert.Equal((23, 3, 2), (second.Total, second.Pages, second.Number));
        Assert.Equal(Enumerable.Range(5, 10).Reverse().Select(hour => $"b{hour}"), second.Items.Select(one => one.To));
        Assert.Equal(0, (await Store.ListAsync(new MarketEventFilter(Region.Eu), new PageRequest(1, 10), Ct)).Total);
    }

    private Task SeedAsync() => Get<IRealmStore>().SaveAsync(
        Region.Us, [Map.Connected(Region.Us, 1, (10, "A")), Map.Connected(Region.Us, 2, (20, "B"))], Snap.T0, Ct);

    private Task<Page<MarketEvent>> AllAsync() => Store.ListAsync(new MarketEventFilter(), new PageRequest(1, 200), Ct);

    private static RealmState Up(MarketId market) => new(market, true, "FULL", null, null);
}
