using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace DiscordAH.Infrastructure.Tests.Market;

public sealed class CatalogTests
{
    private readonly Mock<IItemStore> _items = new();
    private readonly Mock<IRealmStore> _realms = new();
    private readonly ServiceProvider _services;

    public CatalogTests()
    {
        Holds(Item(210796, "Mycobloom"), Item(210797, "Mycobloom"), Item(2825, "Bow of Searing Arrows", 2));
        _items.Setup(store => store.PetNamesAsync(It.IsAny<CancellationToken>())).ReturnsAsync(new Dictionary<int, string> { [1155] = "Alterac Brew-Pup" });
        _services = new ServiceCollection().AddScoped(_ => _items.Object).AddScoped(_ => _realms.Object).BuildServiceProvider();
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2825", "Bow of Searing Arrows")]
    [InlineData("2825-i619", "Bow of Searing Arrows (ilvl 619)")]
    [InlineData("2825-i619-t2", "Bow of Searing Arrows (ilvl 619, Leech)")]
    [InlineData("2825-i0-t4", "Bow of Searing Arrows (Indestructible)")]
    [InlineData("82800-p1155-b4-q3-l25", "Alterac Brew-Pup (Rare, level 25, P/P)")]
    [InlineData("82800-p99-b0-q0-l1", "Pet 99 (Poor, level 1–10)")]
    [InlineData("210797", "Mycobloom (Quality 2)")]
    [InlineData("5", "Item 5")]
    public async Task NameOf_Variant_SaysItsTraits(string variant, string expected)
    {
        using var catalog = new ItemCatalog(_services.GetRequiredService<IServiceScopeFactory>());
        await catalog.RefreshAsync(Ct);
        Assert.True(VariantKey.TryParse(variant, out var key));

        Assert.Equal(expected, catalog.NameOf(key));
    }

    [Fact]
    public async Task Refresh_Items_TellsWhetherTheyChanged()
    {
        using var catalog = new ItemCatalog(_services.GetRequiredService<IServiceScopeFactory>());
        Assert.Empty(catalog.Search("mycobloom", 5));

        Assert.True(await catalog.RefreshAsync(Ct));
        Assert.False(await catalog.RefreshAsync(Ct));
        Holds(Item(1, "Ironclaw Ore"));
        Assert.True(await catalog.RefreshAsync(Ct));

        Assert.Equal(1, Assert.Single(catalog.Search("ironclaw", 5)).Item.Id.Value);
        Assert.Null(catalog.Find(new ItemId(210796)));
    }

    [Fact]
    public async Task Refresh_DatabaseAway_KeepsTheLastIndex()
    {
        using var catalog = new ItemCatalog(_services.GetRequiredService<IServiceScopeFactory>());
        await catalog.RefreshAsync(Ct);
        _items.Setup(store => store.ListAsync(It.IsAny<CancellationToken>())).ThrowsAsync(new TimeoutException());

        await Assert.ThrowsAsync<TimeoutException>(() => catalog.RefreshAsync(Ct));

        Assert.Equal(2, catalog.Search("mycobloom", 5).Count);
    }

    [Fact]
    public async Task Refresh_Realms_FindsThem()
    {
        var realm = new Realm(3676, new MarketId(3676), Region.Us, "area-52", "Area 52", "Area 52", "enUS", "America/New_York", "");
        _realms.Setup(store => store.ListAsync(It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => [new ConnectedRealm(realm.Market, Region.Us, true, "FULL", null, [realm])]);
        using var catalog = new RealmCatalog(_services.GetRequiredService<IServiceScopeFactory>());

        Assert.True(await catalog.RefreshAsync(Ct));
        Assert.False(await catalog.RefreshAsync(Ct));

        Assert.Equal(realm, catalog.FindBySlug("us-area-52"));
        Assert.Equal(realm, Assert.Single(catalog.Search("aera 52", 5)));
    }

    private void Holds(params Item[] items) => _items.Setup(store => store.ListAsync(It.IsAny<CancellationToken>())).ReturnsAsync(items);

    private static Item Item(int id, string name, int classId = 7) =>
        new(new ItemId(id), name, new Dictionary<string, string>(), "COMMON", 70, classId, 9, "", "", Copper.Zero, null);
}
