using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market;

public abstract class RealmStoreContract(StorageProvider provider) : StorageContract(provider)
{
    private IRealmStore Store => Get<IRealmStore>();

    [Fact]
    public async Task Save_ThenList_GivesTheSameBack()
    {
        var us = Map.Connected(Region.Us, 3676, (1, "Area 52")) with { IsUp = false, Population = "LOCKED", IsTransferLocked = true, IsCreationLocked = false };
        var eu = Map.Connected(Region.Eu, 1403, (2, "Draenor"), (3, "Dün Morogh"));
        await Store.SaveAsync(Region.Eu, [eu], Snap.T0, Ct);
        await Store.SaveAsync(Region.Us, [us], Snap.T0, Ct);

        var all = await Store.ListAsync(Ct);

        Assert.Equal([us with { Realms = [] }, eu with { Realms = [] }], all.Select(realm => realm with { Realms = [] }));
        Assert.Equal(us.Realms, all[0].Realms);
        Assert.Equal(eu.Realms, all[1].Realms);
    }

    [Fact]
    public async Task Save_RealmMoved_FollowsAndTheEmptiedHouseGoes()
    {
        await Store.SaveAsync(Region.Us, [Map.Connected(Region.Us, 1, (10, "A")), Map.Connected(Region.Us, 2, (20, "B"))], Snap.T0, Ct);

        await Store.SaveAsync(Region.Us, [Map.Connected(Region.Us, 2, (10, "A"), (20, "B"))], Snap.Hour(1), Ct);

        var only = Assert.Single(await Store.ListAsync(Ct));
        Assert.Equal(new MarketId(2), only.Market);
        Assert.Equal(["A", "B"], only.Realms.Select(realm => realm.Name));
        Assert.All(only.Realms, realm => Assert.Equal(new MarketId(2), realm.Market));
    }

    [Fact]
    public async Task Save_PartOfARegion_KeepsTheRestAndTheStates()
    {
        await Store.SaveAsync(Region.Us, [Map.Connected(Region.Us, 1, (10, "A")), Map.Connected(Region.Us, 2, (20, "B"))], Snap.T0, Ct);

        await Store.SaveAsync(Region.Us, [Map.Connected(Region.Us, 1, (10, "A renamed")) with { Population = "LOW" }], Snap.Hour(1), Ct);

        // A state changes together with its event only, in MarketEventStore.
        var all = await Store.ListAsync(Ct);
        Assert.Equal(["FULL", "FULL"], all.Select(realm => realm.Population));
        Assert.Equal(["A renamed", "B"], all.SelectMany(realm => realm.Realms).Select(realm => realm.Name));
    }

    [Fact]
    public async Task Save_FromTwoProcessesAtOnce_BothSucceed()
    {
        await using var other = Database.Services();
        var realms = Enumerable.Range(1, 80).Select(id => Map.Connected(Region.Us, id, (id, $"Realm {id}"))).ToList();

        await Task.WhenAll(
            Task.Run(() => Store.SaveAsync(Region.Us, realms, Snap.T0, Ct)),
            Task.Run(() => ((IRealmStore)other.GetService(typeof(IRealmStore))!).SaveAsync(Region.Us, [.. realms.AsEnumerable().Reverse()], Snap.T0, Ct)));

        Assert.Equal(80, (await Store.ListAsync(Ct)).Count);
    }
}
