using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using Moq;

namespace DiscordAH.Domain.Tests.Alerts.Desk;

public sealed class FindAlertOpportunitiesTests
{
    private readonly AlertDesk _desk = new();

    [Fact]
    public async Task RunAsync_AlertsThatHold_LargestSavingFirst()
    {
        _desk.OnSale(AlertDesk.Commodities, AlertDesk.Herb, 44, 17);
        _desk.OnSale(_desk.Realm, AlertDesk.Sword, 30);
        var fired = new AlertState(IsArmed: false, FiredAt: AlertDesk.Published.AddHours(-2));
        var herb = _desk.Stored(AlertDesk.Ann, state: fired);
        var sword = _desk.Stored(AlertDesk.Ann, variant: AlertDesk.Sword);
        _desk.Stored(AlertDesk.Ann, "price below 20g");
        _desk.Stored(AlertDesk.Ann, "price below 50g", status: AlertStatus.Paused);
        _desk.Stored(AlertDesk.Bob, "price below 50g");

        var found = await FindAsync();

        Assert.Equal([sword.Id, herb.Id], found.Select(one => one.Alert.Id));
        Assert.Equal(("Herb", "Commodities (US)", Copper.FromGold(44), 17L, fired.FiredAt, AlertDesk.Published), (found[1].Item, found[1].MarketName, found[1].Price, found[1].Quantity, found[1].Since, found[1].AsOf));
        Assert.Equal((Copper.FromGold(60), null), (found[1].Usual, found[0].Since));
        _desk.Past.Verify(one => one.BeforeAsync(AlertDesk.Commodities, It.IsAny<IReadOnlyCollection<VariantKey>>(), AlertDesk.Published, It.IsAny<CancellationToken>()), Times.Once);
        _desk.Past.Verify(one => one.RegionAsync(It.IsAny<MarketId>(), It.IsAny<IReadOnlyCollection<VariantKey>>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    public async Task RunAsync_OtherRealms_AreLookedUpForWhoAsks()
    {
        _desk.OnSale(_desk.Realm, AlertDesk.Sword, 30);
        _desk.Stored(AlertDesk.Ann, "30% below other realms", variant: AlertDesk.Sword);
        Assert.Empty(await FindAsync());

        _desk.Past.Setup(one => one.RegionAsync(_desk.Realm, It.IsAny<IReadOnlyCollection<VariantKey>>(), AlertDesk.Published, It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Dictionary<VariantKey, RegionLevel> { [AlertDesk.Sword] = new(Copper.FromGold(60), 40) });
        Assert.Single(await FindAsync());
    }

    [Fact]
    public async Task RunAsync_NoSnapshotYet_IsNoOpportunity()
    {
        _desk.Stored(AlertDesk.Ann);
        _desk.Past.Setup(one => one.NowAsync(It.IsAny<MarketId>(), It.IsAny<VariantKey>(), It.IsAny<CancellationToken>())).ReturnsAsync((AlertReading?)null);

        Assert.Empty(await FindAsync());
    }

    private Task<IReadOnlyList<FindAlertOpportunities.Opportunity>> FindAsync() =>
        new FindAlertOpportunities(_desk.Alerts, _desk.Past.Object, _desk.Items.Object, _desk.Realms.Object).RunAsync(AlertDesk.Ann.User, TestContext.Current.CancellationToken);
}
