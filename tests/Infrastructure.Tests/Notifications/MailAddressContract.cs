using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Notifications;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace DiscordAH.Infrastructure.Tests.Notifications;

/// <summary>Mail goes to whom confirmed it, and to nobody who ended it.</summary>
public abstract class MailAddressContract(StorageProvider provider) : NoticeDesk(provider)
{
    [Fact]
    public async Task Mail_AskedConfirmedAndEnded()
    {
        Assert.False((await Get<SetMailAddress>().RunAsync(User, "me@mail.example", Ct)).Value.IsMailConfirmed);
        await DispatchAsync();
        var question = Assert.Single(Mails());
        Assert.Equal(("me@mail.example", false), (question.To.Mailboxes.Single().Address, question.Headers.Contains(HeaderId.ListUnsubscribe)));
        var code = CodeIn(question);

        var confirmed = (await Get<ConfirmMailAddress>().RunAsync(code, Ct)).Value;
        Assert.True(confirmed.IsMailConfirmed);
        Assert.IsType<NoticeErrors.BadCode>((await Get<ConfirmMailAddress>().RunAsync(code, Ct)).Error);

        await Get<ChangeNoticeProfile>().RunAsync(new ChangeNoticeProfile.Request(User, Preferences: [Choice(NoticeKind.Alert, direct: false, mail: true)]), Ct);
        await TellAsync("a");
        await DispatchAsync();
        var mail = Mails().Single(each => each.Subject == "Title a");
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["List-Unsubscribe-Post"]);
        var unsubscribe = new Uri(mail.Headers[HeaderId.ListUnsubscribe]!.Trim('<', '>'));
        Assert.Equal(("panel.example", "/notifications/unsubscribe"), (unsubscribe.Host, unsubscribe.AbsolutePath));
        var end = unsubscribe.Query.Split('=', '&')[1];
        Assert.EndsWith("&kind=alert", unsubscribe.Query, StringComparison.Ordinal);

        var ended = (await Get<Unsubscribe>().RunAsync(end, NoticeKind.Alert, Ct)).Value;
        Assert.Equal((false, true, true), (ended.For(NoticeKind.Alert).Mail, ended.For(NoticeKind.Alert).MailEnded, ended.IsMailConfirmed));
        Assert.False((await Get<Unsubscribe>().RunAsync(end, null, Ct)).Value.IsMailConfirmed);
        Assert.True((await Get<Unsubscribe>().RunAsync(end, null, Ct)).Succeeded);
        Assert.IsType<NoticeErrors.BadCode>((await Get<Unsubscribe>().RunAsync(NoticeCodes.New(), null, Ct)).Error);
    }

    [Fact]
    public async Task Mail_OldCode_OtherAddressSince_OrRemoved_ConfirmsNothing()
    {
        var first = await AskAsync("one@mail.example");
        var second = await AskAsync("two@mail.example");
        Assert.IsType<NoticeErrors.BadCode>((await Get<ConfirmMailAddress>().RunAsync(first, Ct)).Error);

        await Get<SetMailAddress>().RunAsync(User, null, Ct);
        Assert.IsType<NoticeErrors.BadCode>((await Get<ConfirmMailAddress>().RunAsync(second, Ct)).Error);

        var third = await AskAsync("two@mail.example");
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.IsType<NoticeErrors.BadCode>((await Get<ConfirmMailAddress>().RunAsync(third, Ct)).Error);
        Assert.True((await Get<ConfirmMailAddress>().RunAsync(await AskAsync("two@mail.example"), Ct)).Succeeded);
    }

    [Fact]
    public async Task Mail_Questions_AreLimitedByPersonAndByMailbox_AlsoAtOnce()
    {
        var own = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => Get<SetMailAddress>().RunAsync(User, $"a{n}@mail.example", Ct))));
        Assert.Equal(5, own.Count(result => result.Succeeded));
        Assert.All(own.Where(result => !result.Succeeded), result => Assert.IsType<NoticeErrors.AskedTooOften>(result.Error));

        var theirs = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => Get<SetMailAddress>().RunAsync(new UserId(1000 + n), $"Victim+{n}@mail.example", Ct))));
        Assert.Equal(3, theirs.Count(result => result.Succeeded));

        Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        Assert.True((await Get<SetMailAddress>().RunAsync(User, "a9@mail.example", Ct)).Succeeded);
    }

    [Fact]
    public async Task Codes_StandNowhereInClear()
    {
        var code = await AskAsync("me@mail.example");
        await using var db = await ContextAsync();

        Assert.DoesNotContain(code, (await db.MailQuestions.SingleAsync(Ct)).Code, StringComparison.Ordinal);
        Assert.DoesNotContain("mail.example", (await db.MailQuestions.SingleAsync(Ct)).Mailbox, StringComparison.Ordinal);
        Assert.DoesNotContain(code, (await db.OutboxMessages.SingleAsync(Ct)).DedupeKey, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_EndedOrMovedWhileItWaited_DoesNotGo()
    {
        await ConfirmAsync("me@mail.example");
        await ChangeAsync(Choice(NoticeKind.Alert, direct: false, mail: true));
        await TellAsync("a");
        await Get<SetMailAddress>().RunAsync(User, null, Ct);
        await DispatchAsync();

        Assert.DoesNotContain(Mails(), mail => mail.Subject == "Title a");
        Assert.Contains("another address", Assert.Single((await Get<IOutboxQueries>().ListAsync(OutboxState.Dead, new PageRequest(1, 10), Ct)).Items).LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prune_OldBellAndQuestions_NotWhatWaits()
    {
        await TellAsync("old", bellOnly: true);
        await AskAsync("me@mail.example");
        await ChangeAsync(Choice(NoticeKind.Alert, rhythm: DigestRhythm.Daily));
        await TellAsync("waits");
        Clock.Advance(TimeSpan.FromDays(91));
        await TellAsync("new", bellOnly: true);
        await Get<OutboxPruning>().RunAsync(Ct);

        Assert.Equal(["Title new", "Title waits"], (await BellAsync()).Items.Select(entry => entry.Notice.Title));
        await using var db = await ContextAsync();
        Assert.Empty(await db.MailQuestions.ToListAsync(Ct));
    }
}
