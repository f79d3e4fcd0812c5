using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Tests.Market;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Tests.Alerts;

public abstract class AlertStoreContract(StorageProvider provider) : StorageContract(provider)
{
    private const int Realm = 11;

    private IAlertStore Store => Get<IAlertStore>();

    [Fact]
    public async Task Add_KeepsEverythingOfAnAlert()
    {
        await Get<ISnapshotStore>().RecordAsync(Snap.At(Realm, Snap.T0, Snap.Of(1, 500)), Ct);
        var alert = AlertScene.Alert(Realm, 1, new AllOf([AlertScene.Below(400), AlertScene.Above(100)])) with
        {
            Variant = new VariantKey(new ItemId(1), VariantTraits.Gear(619, 2)),
            Rule = new AlertRule(
                new AllOf([AlertScene.Below(400), AlertScene.Above(100)]), 25, TimeSpan.FromMinutes(90), 4.5, Snap.Hour(99), new ActiveHours(new TimeOnly(22, 0), new TimeOnly(6, 30), "Europe/Berlin"),
                IgnoreSuspect: false),
            Target = new AlertTarget(AlertWay.Channel, new GuildId(1_100_000_000_000_000_005), new ChannelId(1_100_000_000_000_000_006)),
            State = new AlertState(false, true, Snap.Hour(-3), Snap.Hour(4), true),
            Batch = 4, BatchName = "Alchemy materials", Guild = new GuildId(1_100_000_000_000_000_007), Since = Snap.T0, Fired = 3,
        };

        var added = Assert.Single(await AlertScene.AddAsync(Services, alert));

        Assert.True(added.Id.Value > 0);
        Assert.Equal(alert with { Id = added.Id }, added);
        Assert.Equal(added, await Store.FindAsync(added.Id, Ct));
        Assert.Equal([added], await Store.OfGuildChannelsAsync(new GuildId(1_100_000_000_000_000_005), Ct));
        Assert.Equal(new AlertCounts(1, 1), await Store.CountAsync(added.Owner, alert.Guild, Ct));
    }

    [Fact]
    public async Task Add_BeginsBehindTheNewestSnapshot_AndReadsWhatIsOnSale()
    {
        await Get<ISnapshotStore>().RecordAsync(Snap.At(Realm, Snap.T0, Snap.Of(1, 500)), Ct);

        var added = await AlertScene.AddAsync(Services, AlertScene.Alert(Realm, 1, AlertScene.Below(400)) with { Since = Snap.T0.AddMinutes(40) }, AlertScene.Alert(Realm, 2, AlertScene.Below(400)));

        Assert.All(added, alert => Assert.Equal(Snap.T0, alert.Since));
        var readings = await ReadingsAsync();
        Assert.Equal([(1, Snap.T0, 500, 10), (2, Snap.T0, 0, 0)], readings);
    }

    [Fact]
    public async Task Add_TwentyAtOnce_HoldsBothLimits()
    {
        var limits = AlertLimits.Usual with { PerMember = 7, PerGuild = 10 };
        var guild = new GuildId(77);
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(
            () => Store.AddAsync([AlertScene.Alert(Realm, i, AlertScene.Below(400), new UserId(i % 2 == 0 ? 501 : 502)) with { Guild = guild }], limits, Ct), Ct)));

        Assert.Equal(10, results.Count(result => result.Succeeded));
        Assert.All(results.Where(result => !result.Succeeded), result => Assert.True(result.Error is AlertErrors.TooManyOfMember { Used: 7, Most: 7 } or AlertErrors.TooManyOfGuild { Used: 10, Most: 10 }));
        Assert.Equal(10, (await Store.CountAsync(new UserId(501), guild, Ct)).Guild);
        Assert.InRange((await Store.CountAsync(new UserId(501), guild, Ct)).Member, 3, 7);
    }

    [Fact]
    public async Task Add_TooManyAtOnce_AddsNone()
    {
        var result = await Store.AddAsync([.. Enumerable.Range(1, 3).Select(item => AlertScene.Alert(Realm, item, AlertScene.Below(400)))], AlertLimits.Usual with { PerMember = 2 }, Ct);

        Assert.Equal(new AlertErrors.TooManyOfMember(0, 2), result.Error);
        Assert.Equal(0, (await Store.CountAsync(AlertScene.Owner(Realm), null, Ct)).Member);
    }

    [Fact]
    public async Task Save_ChangesOnce_StaleRevisionsAreRefused()
    {
        await Get<ISnapshotStore>().RecordAsync(Snap.At(Realm, Snap.T0, Snap.Of(1, 500)), Ct);
        var alert = Assert.Single(await AlertScene.AddAsync(Services, AlertScene.Alert(Realm, 1, AlertScene.Below(400))));
        var changed = alert with { Rule = alert.Rule with { When = AlertScene.Above(900) }, Since = Snap.Hour(5), Status = AlertStatus.Paused, Reason = "You paused it." };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => Store.TrySaveAsync(changed, Ct), Ct)));

        Assert.Equal(1, outcomes.Count(saved => saved));
        Assert.Equal(changed with { Since = Snap.T0, Revision = 1 }, await Store.FindAsync(alert.Id, Ct));
        Assert.False(await Store.TrySaveAsync(alert, Ct));
    }

    [Fact]
    public async Task Save_Resumed_ReadsWhatIsOnSaleNow()
    {
        await Get<ISnapshotStore>().RecordAsync(Snap.At(Realm, Snap.T0, Snap.Of(1, 500)), Ct);
        var alert = Assert.Single(await AlertScene.AddAsync(Services, AlertScene.Alert(Realm, 1, AlertScene.Below(400)) with { Status = AlertStatus.Paused }));
        await Get<ISnapshotStore>().RecordAsync(Snap.At(Realm, Snap.Hour(1), Snap.Of(1, 450)), Ct);
        Assert.Empty(await ReadingsAsync());

        Assert.True(await Store.TrySaveAsync(alert with { Status = AlertStatus.Active, Since = Snap.Hour(2) }, Ct));

        Assert.Equal([(1, Snap.Hour(1), 450, 10)], await ReadingsAsync());
        Assert.Equal(Snap.Hour(1), (await Store.FindAsync(alert.Id, Ct))!.Since);
    }

    [Fact]
    public async Task Lists_NewestFirst_EndedLast_AndDeletedOnlyOfTheirOwner()
    {
        var added = await AlertScene.AddAsync(
            Services, AlertScene.Alert(Realm, 1, AlertScene.Below(400)), AlertScene.Alert(Realm, 2, AlertScene.Below(400)), AlertScene.Alert(Realm, 3, AlertScene.Below(400)) with { Status = AlertStatus.Ended });

        Assert.Equal([2, 1, 3], (await Store.OfOwnerAsync(AlertScene.Owner(Realm), Ct)).Select(alert => alert.Variant.Item.Value));
        Assert.Equal(2, (await Store.CountAsync(AlertScene.Owner(Realm), null, Ct)).Member);
        Assert.Equal(0, await Store.DeleteAsync(new UserId(9), [added[0].Id, added[1].Id], Ct));
        Assert.Equal(2, await Store.DeleteAsync(AlertScene.Owner(Realm), [added[0].Id, added[1].Id], Ct));
        Assert.Equal(1, await Store.DeleteAsync(null, [added[2].Id], Ct));
        Assert.Empty(await Store.OfOwnerAsync(AlertScene.Owner(Realm), Ct));
    }

    private async Task<List<(int, DateTimeOffset, long, long)>> ReadingsAsync()
    {
        await using var db = await Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        return (await db.AlertReadings.AsNoTracking().OrderBy(row => row.ItemId).ThenBy(row => row.At).ToListAsync(Ct)).ConvertAll(row => (row.ItemId.Value, row.At, row.Minimum.Value, row.Quantity));
    }
}
