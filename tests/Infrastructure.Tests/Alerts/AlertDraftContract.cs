using System.Globalization;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Tests.Market;

namespace DiscordAH.Infrastructure.Tests.Alerts;

public abstract class AlertDraftContract(StorageProvider provider) : StorageContract(provider)
{
    private static readonly UserId Ann = new(900_000_000_000_000_001);
    private static readonly UserId Bob = new(2);
    private static readonly DateTimeOffset Now = Snap.Hour(0);

    private IAlertDrafts Drafts => Get<IAlertDrafts>();

    [Fact]
    public async Task Find_OwnDraft_ComesBack_AndAStrangerGetsNothing()
    {
        await Drafts.PutAsync(Draft("aaaaaaaa", Ann), Now, Ct);

        Assert.Equal(Draft("aaaaaaaa", Ann), await Drafts.FindAsync("aaaaaaaa", Ann, Now, Ct));
        Assert.Null(await Drafts.FindAsync("aaaaaaaa", Bob, Now, Ct));
        Assert.Null(await Drafts.FindAsync("aaaaaaaa", Ann, Now.AddDays(1), Ct));
    }

    [Fact]
    public async Task Put_Again_ReplacesTheContent_ButNeverSomebodyElses()
    {
        await Drafts.PutAsync(Draft("aaaaaaaa", Ann), Now, Ct);
        await Drafts.PutAsync(Draft("aaaaaaaa", Ann) with { Content = "new" }, Now, Ct);
        await Drafts.PutAsync(Draft("aaaaaaaa", Bob) with { Content = "forged" }, Now, Ct);

        Assert.Equal("new", (await Drafts.FindAsync("aaaaaaaa", Ann, Now, Ct))?.Content);
        Assert.Null(await Drafts.FindAsync("aaaaaaaa", Bob, Now, Ct));
    }

    [Fact]
    public async Task Put_Many_KeepsTheNewestOfEach_AndDropsWhatExpired()
    {
        await Drafts.PutAsync(Draft("bobs0000", Bob), Now, Ct);
        for (var i = 0; i <= AlertDraft.MostPerOwner; i++)
            await Drafts.PutAsync(Draft(i.ToString("00000000", CultureInfo.InvariantCulture), Ann, minute: i), Now.AddMinutes(i), Ct);

        Assert.Null(await Drafts.FindAsync("00000000", Ann, Now, Ct));
        Assert.NotNull(await Drafts.FindAsync("00000001", Ann, Now, Ct));
        Assert.NotNull(await Drafts.FindAsync("bobs0000", Bob, Now, Ct));

        await Drafts.PutAsync(Draft("later000", Ann, minute: 5000), Now.AddDays(2), Ct);
        Assert.Null(await Drafts.FindAsync("bobs0000", Bob, Now, Ct));
    }

    [Fact]
    public async Task Take_Twice_GivesItOnce()
    {
        await Drafts.PutAsync(Draft("aaaaaaaa", Ann), Now, Ct);

        Assert.False(await Drafts.TryTakeAsync("aaaaaaaa", Bob, Ct));
        var both = await Task.WhenAll(Drafts.TryTakeAsync("aaaaaaaa", Ann, Ct), Drafts.TryTakeAsync("aaaaaaaa", Ann, Ct));
        Assert.Single(both, taken => taken);
    }

    private static AlertDraft Draft(string id, UserId owner, int minute = 0) => new(id, owner, "{\"when\":\"price below 45g\"}", Now.AddMinutes(minute) + AlertDraft.Life);
}
