using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Notifications;

/// <summary>Who takes no direct messages is told elsewhere.</summary>
public abstract class ClosedDirectContract(StorageProvider provider) : NoticeDesk(provider)
{
    [Fact]
    public async Task ClosedDirect_GoesByMail_IsSaidInTheBell_AndStaysADeadLetter()
    {
        await ConfirmAsync("me@mail.example");
        Answer = (_, _) => new Delivery.Refused("closed (50007).", RefusalCause.DirectClosed);
        await TellAsync("a");
        await DispatchAsync();
        await DispatchAsync();

        Assert.Single(Mails(), mail => mail.Subject == "Title a");
        Assert.Equal(["Your direct messages are closed", "Title a"], (await BellAsync()).Items.Select(entry => entry.Notice.Title));
        var dead = Assert.Single((await Get<IOutboxQueries>().ListAsync(OutboxState.Dead, new PageRequest(1, 10), Ct)).Items);
        Assert.Equal(("a", "closed (50007). It goes by mail instead.", 1), (dead.Key, dead.LastError, dead.Attempts));
        Assert.Equal(Start, (await Get<INoticeProfiles>().FindAsync(User, Ct)).DirectClosedAt);

        // Within the day by mail at once; after it one is tried, and the others go by mail.
        await TellAsync("b");
        Clock.Advance(TimeSpan.FromDays(1));
        await TellAsync("c");
        await TellAsync("d");
        Answer = (_, _) => new Delivery.Done();
        await DispatchAsync();
        Assert.Equal(["a", "c"], Channel.Seen.Select(sent => sent.Notice.Title[^1..]));
        Assert.Equal(["a", "b", "d"], Mails().Where(mail => mail.Subject!.StartsWith("Title", StringComparison.Ordinal)).Select(mail => mail.Subject![^1..]).Order(StringComparer.Ordinal));

        // The one that arrived opened them.
        Assert.Null((await Get<INoticeProfiles>().FindAsync(User, Ct)).DirectClosedAt);
        await TellAsync("e");
        await DispatchAsync();
        Assert.Equal("Title e", Channel.Seen[^1].Notice.Title);
    }

    [Fact]
    public async Task ClosedDirect_WithoutMail_WaitsInTheBell_AndIsToldOnce()
    {
        Answer = (_, _) => new Delivery.Refused("closed (50007).", RefusalCause.DirectClosed);
        await TellAsync("a");
        await TellAsync("b");
        await DispatchAsync();

        Assert.Equal(3, (await BellAsync()).Total);
        Assert.Empty(Mails());
        Assert.Equal(2, (await Get<IOutboxQueries>().CountAsync(Ct))[OutboxState.Dead]);
    }

    [Fact]
    public async Task ClosedDirect_MailWasChosenToo_MailsOnce()
    {
        await ConfirmAsync("me@mail.example");
        await ChangeAsync(Choice(NoticeKind.Alert, mail: true));
        Answer = (_, _) => new Delivery.Refused("closed (50007).", RefusalCause.DirectClosed);
        await TellAsync("a");
        await DispatchAsync();
        await DispatchAsync();

        Assert.Single(Mails(), mail => mail.Subject == "Title a");
    }
}
