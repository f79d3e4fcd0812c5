using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>Everybody's bell and settings in memory; two codes are good: one confirms, one ends mail.</summary>
public sealed class SeededNotices(TimeProvider time) : INoticeBell, INoticeProfiles, IMailAddresses
{
    public const string GoodCode = "0123456789abcdef0123456789abcdef";
    public static readonly UserId MailOwner = new(900000000000000101);
    private const int Count = 30;
    private readonly Lock _lock = new();
    private readonly Dictionary<(UserId User, long Id), DateTimeOffset> _read = [];
    private readonly Dictionary<UserId, NoticeProfile> _profiles = new()
    {
        [MailOwner] = NoticeProfile.Usual(MailOwner) with { Zone = "Europe/Berlin", Quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(8, 0)), MailAddress = "name@example.org", IsMailConfirmed = true },
    };

    /// <summary>What was ended by code.</summary>
    public List<NoticeKind?> Ended { get; } = [];

    /// <summary>Whether nobody was told anything yet.</summary>
    public bool IsEmpty { get; set; }

    public Task<Page<BellEntry>> ListAsync(UserId user, PageRequest page, CancellationToken ct)
    {
        List<BellEntry> all = IsEmpty ? [] : [.. Enumerable.Range(1, Count).Select(id => Make(user, id)).OrderByDescending(entry => entry.CreatedAt)];
        return Task.FromResult(new Page<BellEntry>([.. all.Skip(page.Skip).Take(page.Size)], page.Number, page.Size, all.Count));
    }

    public Task<int> UnreadAsync(UserId user, CancellationToken ct) => Task.FromResult(IsEmpty ? 0 : Enumerable.Range(1, Count).Count(id => Make(user, id).ReadAt is null));

    public Task MarkReadAsync(UserId user, long? id, DateTimeOffset at, CancellationToken ct)
    {
        lock (_lock)
            foreach (var one in Enumerable.Range(1, Count).Where(one => id is null || one == id)) _read.TryAdd((user, one), at);
        return Task.CompletedTask;
    }

    public Task<NoticeProfile> FindAsync(UserId user, CancellationToken ct)
    {
        lock (_lock) return Task.FromResult(_profiles.GetValueOrDefault(user) ?? NoticeProfile.Usual(user));
    }

    public Task SaveAsync(NoticeProfile profile, CancellationToken ct)
    {
        lock (_lock)
        {
            // Kinds that are not named stay as they were.
            var before = _profiles.GetValueOrDefault(profile.User) ?? NoticeProfile.Usual(profile.User);
            _profiles[profile.User] = profile with { Preferences = [.. Enum.GetValues<NoticeKind>().Select(kind => profile.Preferences.FirstOrDefault(one => one.Kind == kind) ?? before.For(kind))] };
        }

        return Task.CompletedTask;
    }

    public async Task<bool> TryAskAsync(MailQuestion question, OutboxMessage mail, MailRules rules, CancellationToken ct)
    {
        await SaveAsync(await FindAsync(question.User, ct) with { MailAddress = question.Address, IsMailConfirmed = false }, ct);
        return true;
    }

    public async Task RemoveAsync(UserId user, CancellationToken ct) => await SaveAsync(await FindAsync(user, ct) with { MailAddress = null, IsMailConfirmed = false }, ct);

    public Task<UserId?> TryConfirmAsync(string code, DateTimeOffset now, CancellationToken ct) => Task.FromResult<UserId?>(code == GoodCode ? MailOwner : null);

    public Task<UserId?> TryUnsubscribeAsync(string code, NoticeKind? kind, CancellationToken ct)
    {
        if (code != GoodCode) return Task.FromResult<UserId?>(null);
        lock (_lock) Ended.Add(kind);
        return Task.FromResult<UserId?>(MailOwner);
    }

    private BellEntry Make(UserId user, int id)
    {
        var at = time.GetUtcNow().AddHours(-id);
        lock (_lock)
        {
            var read = id > 3 ? at.AddMinutes(5) : _read.TryGetValue((user, id), out var when) ? when : (DateTimeOffset?)null;
            var kind = (NoticeKind)(id % 4);
            var notice = kind == NoticeKind.Alert
                ? new Notice($"{SeededMarket.Hostile} 43g 10s on Area 52: 33 % below usual", "Alert #12 watches for 30% below median of 14 days. It costs 43g 10s now, usually 64g, with 12,400 on sale.", "/alerts/firings/4",
                    new NoticeCard([new NoticeLine("Median of 14 days", "64g"), new NoticeLine("Below it by", "33 %")], null, []))
                : new Notice("Alert #7 is paused", "It fired 8 times within a day. Set a tighter limit or a longer cool-down, then resume it.", id % 2 == 0 ? "/alerts/7" : "https://example.org/elsewhere");
            return new BellEntry(id, kind, notice, at, read, id == 2 ? at.AddHours(9) : null);
        }
    }
}
