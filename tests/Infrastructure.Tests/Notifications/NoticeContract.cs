using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Notifications;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Tests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Tests.Notifications;

/// <summary>A person is told once, by the ways and at the times the person chose, and nothing is lost on the way.</summary>
public abstract class NoticeContract(StorageProvider provider) : NoticeDesk(provider)
{
    [Fact]
    public async Task Profile_OfNobody_IsUsual_AndWhatIsSavedComesBack()
    {
        Assert.Equivalent(NoticeProfile.Usual(User), await Get<INoticeProfiles>().FindAsync(User, Ct), strict: true);

        var changed = (await Get<ChangeNoticeProfile>().RunAsync(
            new ChangeNoticeProfile.Request(User, "europe/berlin", new QuietHours(new TimeOnly(22, 15), new TimeOnly(7, 0)), DigestHour: 18, Preferences: [Choice(NoticeKind.Job, rhythm: DigestRhythm.Daily)]), Ct)).Value;

        Assert.Equal(("Europe/Berlin", new QuietHours(new TimeOnly(22, 15), new TimeOnly(7, 0)), 18), (changed.Zone, changed.Quiet, changed.DigestHour));
        Assert.Equal((DigestRhythm.Daily, DigestRhythm.AtOnce), (changed.For(NoticeKind.Job).Rhythm, changed.For(NoticeKind.Alert).Rhythm));
        Assert.Equivalent(changed, (await Get<ChangeNoticeProfile>().RunAsync(new ChangeNoticeProfile.Request(User), Ct)).Value, strict: true);
        Assert.Null((await Get<ChangeNoticeProfile>().RunAsync(new ChangeNoticeProfile.Request(User, NoQuiet: true), Ct)).Value.Quiet);
    }

    [Fact]
    public async Task Tell_AtOnce_IsInTheBellAndOnItsWay_Once()
    {
        Assert.True(await TellAsync("a"));
        Assert.False(await TellAsync("a"));

        Assert.Equal(1, await DispatchAsync());
        var entry = Assert.Single((await BellAsync()).Items);
        Assert.Equal((NoticeKind.Alert, "Title a", null, null), (entry.Kind, entry.Notice.Title, entry.ReadAt, entry.Waits));
        Assert.Equivalent(Sample("a"), entry.Notice, strict: true);
    }

    [Fact]
    public async Task Tell_BellOnly_GoesNowhereElse()
    {
        await TellAsync("a", bellOnly: true);

        Assert.Equal(0, await DispatchAsync());
        Assert.Equal(1, await Get<INoticeBell>().UnreadAsync(User, Ct));
    }

    [Fact]
    public async Task Tell_RolledBack_IsNowhere()
    {
        await using (var db = await ContextAsync())
        await using (await db.Database.BeginTransactionAsync(Ct))
            await NoticeRouting.AddAsync(db, Personal("a"), Clock.GetUtcNow(), Ct);

        Assert.Empty((await BellAsync()).Items);
        Assert.Equal(0, await DispatchAsync());
    }

    [Fact]
    public async Task Bell_CountsAndMarks_OnlyOnesOwn()
    {
        for (var i = 0; i < 3; i++) await TellAsync($"m{i}", bellOnly: true);
        await TellAsync("other", user: new UserId(9), bellOnly: true);
        var bell = Get<INoticeBell>();
        var theirs = Assert.Single((await bell.ListAsync(new UserId(9), new PageRequest(1, 10), Ct)).Items);

        await bell.MarkReadAsync(User, theirs.Id, Start, Ct);
        Assert.Equal((3, 1), (await bell.UnreadAsync(User, Ct), await bell.UnreadAsync(new UserId(9), Ct)));
        await bell.MarkReadAsync(User, (await BellAsync()).Items[0].Id, Start, Ct);
        Assert.Equal(2, await bell.UnreadAsync(User, Ct));
        await bell.MarkReadAsync(User, null, Start, Ct);
        Assert.Equal((0, 1), (await bell.UnreadAsync(User, Ct), await bell.UnreadAsync(new UserId(9), Ct)));
        Assert.Equal(["Title m2", "Title m1", "Title m0"], (await BellAsync()).Items.Select(entry => entry.Notice.Title));
    }

    [Fact]
    public async Task QuietHours_HoldUntilTheirEnd_ThenOneAlone()
    {
        await ChangeAsync(quiet: (22, 7));
        Clock.SetUtcNow(Start.AddHours(1));
        await TellAsync("a");

        Assert.Equal(Start.Date.AddDays(1).AddHours(7), Assert.Single((await BellAsync()).Items).Waits!.Value.UtcDateTime);
        Assert.Equal((0, 0), (await Get<DueNotices>().RunAsync(Ct), await DispatchAsync()));
        Clock.SetUtcNow(new DateTimeOffset(2026, 5, 2, 7, 0, 0, TimeSpan.Zero));
        Assert.True(await Get<DueNotices>().AnyAsync(Ct));
        Assert.Equal((1, 0), (await Get<DueNotices>().RunAsync(Ct), await Get<DueNotices>().RunAsync(Ct)));
        Assert.False(await Get<DueNotices>().AnyAsync(Ct));
        await DispatchAsync();

        Assert.Equal(OutboxNonce.Of("a"), Assert.Single(Channel.There).Key);
        Assert.Null(Assert.Single((await BellAsync()).Items).Waits);
    }

    [Fact]
    public async Task Due_InQuietHoursAfterAStop_WaitsOn()
    {
        await ChangeAsync(quiet: (22, 7));
        Clock.SetUtcNow(Start.AddHours(1));
        await TellAsync("a");
        Clock.SetUtcNow(new DateTimeOffset(2026, 5, 2, 23, 0, 0, TimeSpan.Zero));

        Assert.Equal(0, await Get<DueNotices>().RunAsync(Ct));
        Assert.Equal(new DateTimeOffset(2026, 5, 3, 7, 0, 0, TimeSpan.Zero), Assert.Single((await BellAsync()).Items).Waits);
    }

    [Fact]
    public async Task Digest_IsOneMessageAWay_ThatHoldsAll()
    {
        await ConfirmAsync("me@mail.example");
        await ChangeAsync(Choice(NoticeKind.Alert, mail: true, rhythm: DigestRhythm.Hourly), Choice(NoticeKind.Job, rhythm: DigestRhythm.Hourly));
        for (var i = 0; i < 4; i++) await TellAsync($"alert{i}");
        await TellAsync("job", kind: NoticeKind.Job);
        Clock.SetUtcNow(Start.AddMinutes(30));

        Assert.Equal(2, await Get<DueNotices>().RunAsync(Ct));
        await DispatchAsync();

        var direct = Assert.Single(Channel.Seen);
        Assert.Equal(("5 messages", 5), (direct.Notice.Title, direct.Notice.Card!.Lines.Count));
        Assert.Equal("4 messages", Mails().Single(mail => mail.Subject!.EndsWith("messages", StringComparison.Ordinal)).Subject);
    }

    [Fact]
    public async Task Digest_WrittenLate_GoesWithTheNext_NotLost()
    {
        await ChangeAsync(Choice(NoticeKind.Alert, rhythm: DigestRhythm.Hourly));
        for (var i = 0; i < 2; i++) await TellAsync($"early{i}");
        var due = Start.AddMinutes(30);
        Clock.SetUtcNow(due);
        await Get<DueNotices>().RunAsync(Ct);

        // Two that were decided on before the hour, and committed after its digest had gone.
        for (var i = 0; i < 2; i++) await TellAsync($"late{i}", now: Start);
        Assert.Equal(1, await Get<DueNotices>().RunAsync(Ct));
        await DispatchAsync();

        Assert.Equal(["Title early0", "Title early1", "Title late0", "Title late1"], Channel.Seen.SelectMany(sent => sent.Notice.Card!.Lines).Select(line => line.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Due_KilledAtAnyStatement_IsSentOnce()
    {
        await ConfirmAsync("me@mail.example");
        await ChangeAsync(Choice(NoticeKind.Alert, mail: true, rhythm: DigestRhythm.Hourly));
        for (var i = 0; i < 3; i++) await TellAsync($"m{i}");
        var due = Start.AddMinutes(30);
        var kills = 0;
        for (var at = 1; ; at++)
        {
            await using var cut = new CutStatement(at);
            await using var db = cut.Open(Database);
            try
            {
                await DueNotices.SendAsync(db, User, due, Ct);
                break;
            }
            catch (Exception e) when (e is CutShortException || e.InnerException is CutShortException)
            {
                kills++;
                await using var look = await ContextAsync();
                Assert.Equal((3, 0), (await look.Notifications.CountAsync(row => row.SentAt == null, Ct), await look.OutboxMessages.CountAsync(row => row.State == OutboxState.Pending, Ct)));
            }
        }

        Assert.True(kills >= 6, $"Only {kills} statements were cut.");
        Clock.SetUtcNow(due);
        Assert.Equal(0, await Get<DueNotices>().RunAsync(Ct));
        await DispatchAsync();
        Assert.Equal("3 messages", Assert.Single(Channel.Seen).Notice.Title);
        Assert.Single(Mails(), mail => mail.Subject == "3 messages");
    }

    [Fact]
    public async Task Due_TwoWorkers_EachMessageOnce()
    {
        var people = Enumerable.Range(1, 40).Select(n => new UserId(5000 + n)).ToList();
        foreach (var person in people)
        {
            await Get<ChangeNoticeProfile>().RunAsync(new ChangeNoticeProfile.Request(person, Preferences: [Choice(NoticeKind.Alert, rhythm: DigestRhythm.Hourly)]), Ct);
            for (var i = 0; i < 3; i++) await TellAsync($"{person}:{i}", user: person);
        }

        Clock.SetUtcNow(Start.AddMinutes(30));
        await using var other = Database.Services(Configure);
        var sent = await Task.WhenAll(Task.Run(() => Get<DueNotices>().RunAsync(Ct)), Task.Run(() => other.GetRequiredService<DueNotices>().RunAsync(Ct)));
        await DispatchAsync();

        Assert.Equal((40, 40), (sent.Sum(), Channel.Seen.Count));
        Assert.Equal(120, Channel.Seen.SelectMany(each => each.Notice.Card!.Lines).Select(line => line.Name).Distinct().Count());
    }

    [Fact]
    public async Task Upkeep_AsksForAJobOnlyWhenSomethingIsDue()
    {
        var upkeep = Services.GetServices<IRecurringJobs>().OfType<NoticeUpkeep>().Single();
        Assert.Empty(await upkeep.ListAsync(Ct));
        await ChangeAsync(Choice(NoticeKind.Alert, rhythm: DigestRhythm.Hourly));
        await TellAsync("a");
        Assert.Empty(await upkeep.ListAsync(Ct));
        Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Equal(SendNoticesJob.TheKind, Assert.Single(await upkeep.ListAsync(Ct)).Request.Kind);
    }
}
