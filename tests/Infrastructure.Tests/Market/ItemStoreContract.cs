using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.StaticData;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market;

public abstract class ItemStoreContract(StorageProvider provider) : StorageContract(provider)
{
    private IItemStore Store => Get<IItemStore>();

    [Fact]
    public async Task Save_ThenFind_GivesTheSameBack()
    {
        var item = Thing(210796, "Mycobloom") with { Names = new Dictionary<string, string> { ["en_US"] = "Mycobloom", ["de_DE"] = "Pilzblüte" }, IconUrl = "https://x/y.jpg", Build = "12.0.7_67808" };

        await Store.SaveAsync([item], Snap.T0, Ct);

        var found = await Store.FindAsync(item.Id, Ct);
        Assert.NotNull(found);
        Assert.Equal(item.Names, found.Names);
        Assert.Equal(item with { Names = found.Names }, found);
        Assert.Null(await Store.FindAsync(new ItemId(1), Ct));
    }

    [Fact]
    public async Task Save_Again_UpdatesButKeepsAKnownIcon()
    {
        await Store.SaveAsync([Thing(1, "Old") with { IconUrl = "https://x/1.jpg" }], Snap.T0, Ct);
        await Store.SaveAsync([Thing(1, "New")], Snap.T0, Ct);

        var found = await Store.FindAsync(new ItemId(1), Ct);
        Assert.Equal(("New", "https://x/1.jpg"), (found!.Name, found.IconUrl));
    }

    [Fact]
    public async Task List_Many_ById()
    {
        await Store.SaveAsync([.. Enumerable.Range(1, 1200).Reverse().Select(id => Thing(id, $"Item {id}"))], Snap.T0, Ct);

        Assert.Equal(Enumerable.Range(1, 1200), (await Store.ListAsync(Ct)).Select(item => item.Id.Value));
    }

    [Fact]
    public async Task UnknownOnSale_LeavesOutKnownAndRecentlyMissing()
    {
        await Get<ISnapshotStore>().RecordAsync(Snap.At(1, Snap.T0, Snap.Of(1, 1), Snap.Of(2, 1), Snap.Of(3, 1), Snap.Of(4, 1, 5, VariantTraits.Gear(5, 0)), Snap.Of(4, 1, 5, VariantTraits.Gear(6, 0))), Ct);
        await Get<ISnapshotStore>().RecordAsync(Snap.At(-1, Snap.T0, Snap.Of(2, 1), Snap.Of(9, 1)), Ct);
        await Store.SaveAsync([Thing(2, "Two")], Snap.T0, Ct);
        await Store.NoteMissingAsync(new ItemId(1), Snap.Hour(-100), Ct);
        await Store.NoteMissingAsync(new ItemId(3), Snap.T0, Ct);

        Assert.Equal([1, 4, 9], await UnknownAsync(Snap.Hour(1)));
        Assert.Equal(2, (await Store.UnknownOnSaleAsync(Snap.Hour(1), 2, Ct)).Count);

        // The pause grows: two hours after the first answer, six after the second.
        await Store.NoteMissingAsync(new ItemId(1), Snap.Hour(1), Ct);
        Assert.Equal([3, 4, 9], await UnknownAsync(Snap.Hour(6)));
        Assert.Equal([1, 3, 4, 9], await UnknownAsync(Snap.Hour(7)));
        await Store.SaveAsync([Thing(1, "One")], Snap.Hour(8), Ct);
        Assert.Equal([3, 4, 9], await UnknownAsync(Snap.Hour(8)));
    }

    [Fact]
    public async Task IconlessOnSale_LeavesOutShownUnsoldAndPutOff()
    {
        await Get<ISnapshotStore>().RecordAsync(Snap.At(1, Snap.T0, Snap.Of(1, 1), Snap.Of(2, 1), Snap.Of(3, 1), Snap.Of(4, 1)), Ct);
        await Store.SaveAsync([Thing(1, "One"), Thing(2, "Two") with { IconUrl = "https://x/2.jpg" }, Thing(3, "Three"), Thing(5, "Unsold")], Snap.T0, Ct);
        await Get<IStaticLedger>().NoteAsync([new StaticResult(new StaticEntry(StaticKind.Icons, 3), null, IsMissing: true)], Snap.T0, Ct);

        Assert.Equal([1], (await Store.IconlessOnSaleAsync(Snap.Hour(1), 10, Ct)).Select(item => item.Value));
        Assert.Equal([1, 3], (await Store.IconlessOnSaleAsync(Snap.Hour(2), 10, Ct)).Select(item => item.Value));
        await Store.SaveIconsAsync(new Dictionary<ItemId, string> { [new ItemId(1)] = "https://x/1.jpg" }, Ct);
        Assert.Equal("https://x/1.jpg", (await Store.FindAsync(new ItemId(1), Ct))!.IconUrl);
        Assert.Empty(await Store.IconlessOnSaleAsync(Snap.Hour(1), 10, Ct));
    }

    [Fact]
    public async Task UnknownOnSale_EmptyMarket_IsEmpty() => Assert.Empty(await Store.UnknownOnSaleAsync(Snap.T0, 10, Ct));

    [Fact]
    public async Task PetNames_SavedTwice_KeepTheLast()
    {
        await Store.SavePetNamesAsync(new Dictionary<int, string> { [39] = "Mechanical Squirrel", [40] = "Bombay Cat" }, Ct);
        await Store.SavePetNamesAsync(new Dictionary<int, string> { [40] = "Cat" }, Ct);

        Assert.Equal(new Dictionary<int, string> { [39] = "Mechanical Squirrel", [40] = "Cat" }, await Store.PetNamesAsync(Ct));
    }

    private async Task<IEnumerable<int>> UnknownAsync(DateTimeOffset now) =>
        (await Store.UnknownOnSaleAsync(now, 10, Ct)).Select(item => item.Value).Order();

    private static Item Thing(int id, string name) =>
        new(new ItemId(id), name, new Dictionary<string, string>(), "RARE", 70, 7, 9, "Tradeskill", "Herb", new Copper(250), null);
}
