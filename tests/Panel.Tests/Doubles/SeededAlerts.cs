using System.Globalization;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>Alerts in memory: a channel alert of a member's that officers see too, private ones of several people, a bulk, and enough for two pages.</summary>
public sealed class SeededAlerts : IAlertStore
{
    /// <summary>The member's, told in a channel of the guild.</summary>
    public const long InChannel = 1;

    /// <summary>The member's own.</summary>
    public const long Private = 2;

    /// <summary>An officer's own: nobody else may see it.</summary>
    public const long Foreign = 8;

    /// <summary>A bulk of the member's, told in the channel.</summary>
    public const long Batch = 900;

    /// <summary>A bulk of an officer's own.</summary>
    public const long ForeignBatch = 901;

    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private List<PriceAlert> _all = [];

    public SeededAlerts(TimeProvider time)
    {
        _time = time;
        var now = time.GetUtcNow();
        var herb = VariantKey.Plain(SeededMarket.Herb);
        var bow = new VariantKey(SeededMarket.Sword, VariantTraits.Gear(619, 0));
        var cheap = new PriceLimit(PriceSide.Below, Copper.FromGold(110));
        var low = new AllOf([new PriceAgainst(PriceSide.Below, 30, PriceReference.Median, 14), new AnyOf([new NewLow(30), new SupplyShock(PriceSide.Above, 40, 7)])]);
        Seed(InChannel, People.Member, herb, cheap, Channel);
        Seed(Private, People.Member, bow, low, AlertTarget.Person, status: AlertStatus.Paused, reason: "It was paused by hand.");
        Seed(3, People.Admin, VariantKey.Plain(SeededMarket.Evil), low, AlertTarget.Person, state: new AlertState(false, FiredAt: now.AddHours(-5), SnoozedUntil: now.AddHours(3)));
        Seed(4, People.Admin, herb, cheap, AlertTarget.Person, status: AlertStatus.Ended, reason: "Its time was over on 2026-11-20 18:00 UTC.");
        for (var id = 5L; id <= 7; id++) Seed(id, People.Member, herb, new PriceAgainst(PriceSide.Below, 20 + id, PriceReference.WeightedValue, 14), Channel, Batch, "Alchemy materials");
        Seed(Foreign, People.Officer, bow, cheap, AlertTarget.Person);
        Seed(9, People.Officer, herb, cheap, AlertTarget.Person, ForeignBatch, "Secret materials");
        for (var id = 20L; id < 50; id++) Seed(id, People.Admin, bow, new PriceLimit(PriceSide.Below, Copper.FromGold(10 + id)), AlertTarget.Person, state: new AlertState(id % 3 > 0, id % 5 == 0, now.AddHours(-id)));
    }

    public static AlertTarget Channel { get; } = new(AlertWay.Channel, new GuildId(long.Parse(FakeDiscord.Guild, CultureInfo.InvariantCulture)), new ChannelId(900000000000000031));

    public Task<PriceAlert?> FindAsync(AlertId id, CancellationToken ct) => Task.FromResult(Read().FirstOrDefault(alert => alert.Id == id));

    public Task<IReadOnlyList<PriceAlert>> OfOwnerAsync(UserId owner, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<PriceAlert>>([.. Read().Where(alert => alert.Owner == owner).OrderBy(alert => alert.Status == AlertStatus.Ended).ThenByDescending(alert => alert.Id.Value)]);

    public Task<IReadOnlyList<PriceAlert>> OfGuildChannelsAsync(GuildId guild, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<PriceAlert>>([.. Read().Where(alert => alert.Target.Way == AlertWay.Channel && alert.Target.Guild == guild)]);

    public Task<AlertCounts> CountAsync(UserId owner, GuildId? guild, CancellationToken ct)
    {
        var standing = Read().Where(alert => alert.Status != AlertStatus.Ended).ToList();
        return Task.FromResult(new AlertCounts(standing.Count(alert => alert.Owner == owner), guild is null ? 0 : standing.Count(alert => alert.Guild == guild)));
    }

    public Task<Result<IReadOnlyList<PriceAlert>>> AddAsync(IReadOnlyList<PriceAlert> alerts, AlertLimits limits, CancellationToken ct)
    {
        lock (_lock)
        {
            var next = _all.Max(alert => alert.Id.Value) + 1;
            List<PriceAlert> added = [.. alerts.Select((alert, at) => alert with { Id = new AlertId(next + at), Revision = 1 })];
            _all = [.. _all, .. added];
            return Task.FromResult(Of<IReadOnlyList<PriceAlert>>(added));
        }

        // An interface has no conversion of its own to a result; a type parameter has.
        static Result<T> Of<T>(T value)
            where T : notnull => value;
    }

    public Task<bool> TrySaveAsync(PriceAlert alert, CancellationToken ct)
    {
        lock (_lock)
        {
            var at = _all.FindIndex(one => one.Id == alert.Id && one.Revision == alert.Revision);
            if (at >= 0) _all = [.. _all.Take(at), alert with { Revision = alert.Revision + 1 }, .. _all.Skip(at + 1)];
            return Task.FromResult(at >= 0);
        }
    }

    public Task<int> DeleteAsync(UserId? owner, IReadOnlyCollection<AlertId> ids, CancellationToken ct)
    {
        lock (_lock)
        {
            var before = _all.Count;
            _all = [.. _all.Where(alert => !ids.Contains(alert.Id) || (owner is not null && alert.Owner != owner))];
            return Task.FromResult(before - _all.Count);
        }
    }

    private List<PriceAlert> Read()
    {
        lock (_lock) return _all;
    }

    private void Seed(
        long id, string owner, VariantKey good, AlertCondition when, AlertTarget target, long? batch = null, string? batchName = null, AlertStatus status = AlertStatus.Active, string? reason = null,
        AlertState? state = null)
    {
        var now = _time.GetUtcNow();
        var isHerb = good.Item == SeededMarket.Herb;
        _all.Add(new PriceAlert(
            new AlertId(id), new UserId(long.Parse(owner, CultureInfo.InvariantCulture)), isHerb ? MarketId.Commodities(Region.Us) : new MarketId(3676), good, 1,
            new AlertRule(when, id == Private ? 1 : 200, AlertRule.UsualCoolDown, Hours: id == 3 ? new ActiveHours(new TimeOnly(8, 0), new TimeOnly(23, 0), "Europe/Berlin") : null),
            target, status, reason, state ?? new AlertState(), batch, batchName, Channel.Guild, now.AddDays(-20), now.AddDays(-20), (int)(id % 4), 4));
    }
}
