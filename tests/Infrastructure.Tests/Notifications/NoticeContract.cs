using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Jobs;
using DiscordAH.Infrastructure.Notifications;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Tests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace DiscordAH.Infrastructure.Tests.Notifications;

/// <summary>A person is told once, by the ways and at the times the person chose, and nothing is lost on the way.</summary>
public abstract class NoticeContract(StorageProvider provider) : StorageContract(provider)
{
    private static readonly UserId User = new(1100000000000000123);
    private static readonly DateTimeOffset Start = new(2026, 5, 1, 21, 30, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _clock = new(Start);
    private Func<Dispatch, int, Delivery> _answer = (_, _) => new Delivery.Done();
    private ScriptedChannel _channel = null!;

    private string Folder => Path.Combine(Database.Directory, "mail");

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
        _clock.Advance(TimeSpan.FromDays(1));
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

        _clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
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
            await NoticeRouting.AddAsync(db, Personal("a"), _clock.GetUtcNow(), Ct);

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
        _clock.SetUtcNow(Start.AddHours(1));
        await TellAsync("a");

        Assert.Equal(Start.Date.AddDays(1).AddHours(7), Assert.Single((await BellAsync()).Items).Waits!.Value.UtcDateTime);
        Assert.Equal((0, 0), (await Get<DueNotices>().RunAsync(Ct), await DispatchAsync()));
        _clock.SetUtcNow(new DateTimeOffset(2026, 5, 2, 7, 0, 0, TimeSpan.Zero));
        Assert.True(await Get<DueNotices>().AnyAsync(Ct));
        Assert.Equal((1, 0), (await Get<DueNotices>().RunAsync(Ct), await Get<DueNotices>().RunAsync(Ct)));
        Assert.False(await Get<DueNotices>().AnyAsync(Ct));
        await DispatchAsync();

        Assert.Equal(OutboxNonce.Of("a"), Assert.Single(_channel.There).Key);
        Assert.Null(Assert.Single((await BellAsync()).Items).Waits);
    }

    [Fact]
    public async Task Due_InQuietHoursAfterAStop_WaitsOn()
    {
        await ChangeAsync(quiet: (22, 7));
        _clock.SetUtcNow(Start.AddHours(1));
        await TellAsync("a");
        _clock.SetUtcNow(new DateTimeOffset(2026, 5, 2, 23, 0, 0, TimeSpan.Zero));

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
        _clock.SetUtcNow(Start.AddMinutes(30));

        Assert.Equal(2, await Get<DueNotices>().RunAsync(Ct));
        await DispatchAsync();

        var direct = Assert.Single(_channel.Seen);
        Assert.Equal(("5 messages", 5), (direct.Notice.Title, direct.Notice.Card!.Lines.Count));
        Assert.Equal("4 messages", Mails().Single(mail => mail.Subject!.EndsWith("messages", StringComparison.Ordinal)).Subject);
    }

    [Fact]
    public async Task Digest_WrittenLate_GoesWithTheNext_NotLost()
    {
        await ChangeAsync(Choice(NoticeKind.Alert, rhythm: DigestRhythm.Hourly));
        for (var i = 0; i < 2; i++) await TellAsync($"early{i}");
        var due = Start.AddMinutes(30);
        _clock.SetUtcNow(due);
        await Get<DueNotices>().RunAsync(Ct);

        // Two that were decided on before the hour, and committed after its digest had gone.
        for (var i = 0; i < 2; i++) await TellAsync($"late{i}", now: Start);
        Assert.Equal(1, await Get<DueNotices>().RunAsync(Ct));
        await DispatchAsync();

        Assert.Equal(["Title early0", "Title early1", "Title late0", "Title late1"], _channel.Seen.SelectMany(sent => sent.Notice.Card!.Lines).Select(line => line.Name).Order(StringComparer.Ordinal));
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
        _clock.SetUtcNow(due);
        Assert.Equal(0, await Get<DueNotices>().RunAsync(Ct));
        await DispatchAsync();
        Assert.Equal("3 messages", Assert.Single(_channel.Seen).Notice.Title);
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

        _clock.SetUtcNow(Start.AddMinutes(30));
        await using var other = Database.Services(Configure);
        var sent = await Task.WhenAll(Task.Run(() => Get<DueNotices>().RunAsync(Ct)), Task.Run(() => other.GetRequiredService<DueNotices>().RunAsync(Ct)));
        await DispatchAsync();

        Assert.Equal((40, 40), (sent.Sum(), _channel.Seen.Count));
        Assert.Equal(120, _channel.Seen.SelectMany(each => each.Notice.Card!.Lines).Select(line => line.Name).Distinct().Count());
    }

    [Fact]
    public async Task ClosedDirect_GoesByMail_IsSaidInTheBell_AndStaysADeadLetter()
    {
        await ConfirmAsync("me@mail.example");
        _answer = (_, _) => new Delivery.Refused("closed (50007).", RefusalCause.DirectClosed);
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
        _clock.Advance(TimeSpan.FromDays(1));
        await TellAsync("c");
        await TellAsync("d");
        _answer = (_, _) => new Delivery.Done();
        await DispatchAsync();
        Assert.Equal(["a", "c"], _channel.Seen.Select(sent => sent.Notice.Title[^1..]));
        Assert.Equal(["a", "b", "d"], Mails().Where(mail => mail.Subject!.StartsWith("Title", StringComparison.Ordinal)).Select(mail => mail.Subject![^1..]).Order(StringComparer.Ordinal));

        // The one that arrived opened them.
        Assert.Null((await Get<INoticeProfiles>().FindAsync(User, Ct)).DirectClosedAt);
        await TellAsync("e");
        await DispatchAsync();
        Assert.Equal("Title e", _channel.Seen[^1].Notice.Title);
    }

    [Fact]
    public async Task ClosedDirect_WithoutMail_WaitsInTheBell_AndIsToldOnce()
    {
        _answer = (_, _) => new Delivery.Refused("closed (50007).", RefusalCause.DirectClosed);
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
        _answer = (_, _) => new Delivery.Refused("closed (50007).", RefusalCause.DirectClosed);
        await TellAsync("a");
        await DispatchAsync();
        await DispatchAsync();

        Assert.Single(Mails(), mail => mail.Subject == "Title a");
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
        _clock.Advance(TimeSpan.FromDays(91));
        await TellAsync("new", bellOnly: true);
        await Get<OutboxPruning>().RunAsync(Ct);

        Assert.Equal(["Title new", "Title waits"], (await BellAsync()).Items.Select(entry => entry.Notice.Title));
        await using var db = await ContextAsync();
        Assert.Empty(await db.MailQuestions.ToListAsync(Ct));
    }

    [Fact]
    public async Task Upkeep_AsksForAJobOnlyWhenSomethingIsDue()
    {
        var upkeep = Services.GetServices<IRecurringJobs>().OfType<NoticeUpkeep>().Single();
        Assert.Empty(await upkeep.ListAsync(Ct));
        await ChangeAsync(Choice(NoticeKind.Alert, rhythm: DigestRhythm.Hourly));
        await TellAsync("a");
        Assert.Empty(await upkeep.ListAsync(Ct));
        _clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Equal(SendNoticesJob.TheKind, Assert.Single(await upkeep.ListAsync(Ct)).Request.Kind);
    }

    protected override void Configure(IServiceCollection services)
    {
        _channel ??= new ScriptedChannel((dispatch, attempt) => _answer(dispatch, attempt));
        var settings = Database.Configuration(("Panel:PublicUrl", "https://panel.example/"), ("Mail:PickupDirectory", Folder), ("Mail:From", "Auction desk <desk@panel.example>"));
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSingleton(new LeaseClock(_clock));
        services.AddSingleton<IMessageChannel>(_channel);
        services.AddJobs(settings, runWorkers: true);
        services.AddNotifications(settings, dispatch: true);
    }

    private static NoticePreference Choice(NoticeKind kind, bool direct = true, bool mail = false, DigestRhythm rhythm = DigestRhythm.AtOnce) => new(kind, direct, mail, rhythm);

    private static Notice Sample(string key) => new(
        $"Title {key}", "Text", "/alerts/firings/1",
        new NoticeCard([new NoticeLine("Median", "62g")], new NoticePicture(NoticePicture.Firing, "1"), [new NoticeButton("Delete", "alert", "del~1~1", true)], new UserId(4)));

    private static PersonalNotice Personal(string key, NoticeKind kind = NoticeKind.Alert, UserId? user = null, bool bellOnly = false) => new(key, user ?? User, kind, Sample(key), bellOnly);

    private async Task<bool> TellAsync(string key, NoticeKind kind = NoticeKind.Alert, UserId? user = null, bool bellOnly = false, DateTimeOffset? now = null)
    {
        await using var db = await ContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        var added = await NoticeRouting.AddAsync(db, Personal(key, kind, user, bellOnly), now ?? _clock.GetUtcNow(), Ct);
        await transaction.CommitAsync(Ct);
        return added;
    }

    private Task ChangeAsync(params NoticePreference[] preferences) => Get<ChangeNoticeProfile>().RunAsync(new ChangeNoticeProfile.Request(User, Preferences: preferences), Ct);

    private Task ChangeAsync((int From, int To) quiet) =>
        Get<ChangeNoticeProfile>().RunAsync(new ChangeNoticeProfile.Request(User, Quiet: new QuietHours(new TimeOnly(quiet.From, 0), new TimeOnly(quiet.To, 0))), Ct);

    private async Task<string> AskAsync(string address)
    {
        Assert.True((await Get<SetMailAddress>().RunAsync(User, address, Ct)).Succeeded);
        await using var db = await ContextAsync();
        var row = await db.OutboxMessages.Where(each => each.Channel == OutboxChannels.Mail).OrderByDescending(each => each.Id).FirstAsync(Ct);
        return NoticePayload.Read(row.Payload)!.Link!.Split('=')[^1];
    }

    private async Task ConfirmAsync(string address)
    {
        Assert.True((await Get<ConfirmMailAddress>().RunAsync(await AskAsync(address), Ct)).Succeeded);
        await DispatchAsync();
    }

    private static string CodeIn(MimeMessage mail) => mail.TextBody!.Split("code=")[1][..32];

    private List<MimeMessage> Mails() => Directory.Exists(Folder) ? [.. Directory.GetFiles(Folder, "*.eml").Select(file => MimeMessage.Load(file))] : [];

    private Task<int> DispatchAsync() => Services.GetServices<IHostedService>().OfType<OutboxDispatcher>().Single().RunOnceAsync(Ct);

    private Task<Page<BellEntry>> BellAsync() => Get<INoticeBell>().ListAsync(User, new PageRequest(1, 50), Ct);

    private Task<AppDbContext> ContextAsync() => Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
}
