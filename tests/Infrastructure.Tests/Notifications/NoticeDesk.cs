using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Jobs;
using DiscordAH.Infrastructure.Notifications;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace DiscordAH.Infrastructure.Tests.Notifications;

/// <summary>A desk with one person, whose mail is a folder and whose Discord answers as the test says.</summary>
public abstract class NoticeDesk(StorageProvider provider) : StorageContract(provider)
{
    private ScriptedChannel _channel = null!;

    protected static UserId User { get; } = new(1100000000000000123);

    /// <summary>Half past nine in the evening.</summary>
    protected static DateTimeOffset Start { get; } = new(2026, 5, 1, 21, 30, 0, TimeSpan.Zero);

    protected FakeTimeProvider Clock { get; } = new(Start);

    /// <summary>How Discord answers.</summary>
    protected Func<Dispatch, int, Delivery> Answer { get; set; } = (_, _) => new Delivery.Done();

    internal ScriptedChannel Channel => _channel;

    private string Folder => Path.Combine(Database.Directory, "mail");

    protected override void Configure(IServiceCollection services)
    {
        _channel ??= new ScriptedChannel((dispatch, attempt) => Answer(dispatch, attempt));
        var settings = Database.Configuration(("Panel:PublicUrl", "https://panel.example/"), ("Mail:PickupDirectory", Folder), ("Mail:From", "Auction desk <desk@panel.example>"));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(new LeaseClock(Clock));
        services.AddSingleton<IMessageChannel>(_channel);
        services.AddJobs(settings, runWorkers: true);
        services.AddNotifications(settings, dispatch: true);
    }

    protected static NoticePreference Choice(NoticeKind kind, bool direct = true, bool mail = false, DigestRhythm rhythm = DigestRhythm.AtOnce) => new(kind, direct, mail, rhythm);

    protected static Notice Sample(string key) => new(
        $"Title {key}", "Text", "/alerts/firings/1",
        new NoticeCard([new NoticeLine("Median", "62g")], new NoticePicture(NoticePicture.Firing, "1"), [new NoticeButton("Delete", "alert", "del~1~1", true)], new UserId(4)));

    protected static PersonalNotice Personal(string key, NoticeKind kind = NoticeKind.Alert, UserId? user = null, bool bellOnly = false) => new(key, user ?? User, kind, Sample(key), bellOnly);

    protected async Task<bool> TellAsync(string key, NoticeKind kind = NoticeKind.Alert, UserId? user = null, bool bellOnly = false, DateTimeOffset? now = null)
    {
        await using var db = await ContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        var added = await NoticeRouting.AddAsync(db, Personal(key, kind, user, bellOnly), now ?? Clock.GetUtcNow(), Ct);
        await transaction.CommitAsync(Ct);
        return added;
    }

    protected Task ChangeAsync(params NoticePreference[] preferences) => Get<ChangeNoticeProfile>().RunAsync(new ChangeNoticeProfile.Request(User, Preferences: preferences), Ct);

    protected Task ChangeAsync((int From, int To) quiet) =>
        Get<ChangeNoticeProfile>().RunAsync(new ChangeNoticeProfile.Request(User, Quiet: new QuietHours(new TimeOnly(quiet.From, 0), new TimeOnly(quiet.To, 0))), Ct);

    protected async Task<string> AskAsync(string address)
    {
        Assert.True((await Get<SetMailAddress>().RunAsync(User, address, Ct)).Succeeded);
        await using var db = await ContextAsync();
        var row = await db.OutboxMessages.Where(each => each.Channel == OutboxChannels.Mail).OrderByDescending(each => each.Id).FirstAsync(Ct);
        return NoticePayload.Read(row.Payload)!.Link!.Split('=')[^1];
    }

    protected async Task ConfirmAsync(string address)
    {
        Assert.True((await Get<ConfirmMailAddress>().RunAsync(await AskAsync(address), Ct)).Succeeded);
        await DispatchAsync();
    }

    protected static string CodeIn(MimeMessage mail) => mail.TextBody!.Split("code=")[1][..32];

    protected List<MimeMessage> Mails() => Directory.Exists(Folder) ? [.. Directory.GetFiles(Folder, "*.eml").Select(file => MimeMessage.Load(file))] : [];

    protected Task<int> DispatchAsync() => Services.GetServices<IHostedService>().OfType<OutboxDispatcher>().Single().RunOnceAsync(Ct);

    protected Task<Page<BellEntry>> BellAsync() => Get<INoticeBell>().ListAsync(User, new PageRequest(1, 50), Ct);

    internal Task<AppDbContext> ContextAsync() => Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
}
