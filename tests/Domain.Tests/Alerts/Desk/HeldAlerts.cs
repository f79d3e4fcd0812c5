using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Tests.Alerts.Desk;

/// <summary>Alerts in memory, with revisions as the tables keep them.</summary>
internal sealed class HeldAlerts : IAlertStore
{
    private readonly Dictionary<AlertId, PriceAlert> _alerts = [];
    private long _last;

    /// <summary>Called before each write; a test changes something in between with it.</summary>
    public Action? BeforeSave { get; set; }

    public IReadOnlyList<PriceAlert> All => [.. _alerts.Values];

    public PriceAlert Put(PriceAlert alert)
    {
        if (alert.Id.Value == 0) alert = alert with { Id = new AlertId(++_last) };
        return _alerts[alert.Id] = alert;
    }

    public Task<PriceAlert?> FindAsync(AlertId id, CancellationToken ct) => Task.FromResult(_alerts.GetValueOrDefault(id));

    public Task<IReadOnlyList<PriceAlert>> OfOwnerAsync(UserId owner, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<PriceAlert>>([.. _alerts.Values.Where(alert => alert.Owner == owner).OrderByDescending(alert => alert.Id.Value)]);

    public Task<IReadOnlyList<PriceAlert>> OfGuildChannelsAsync(GuildId guild, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<PriceAlert>>([.. _alerts.Values.Where(alert => alert.Target.Guild == guild)]);

    public Task<AlertCounts> CountAsync(UserId owner, GuildId? guild, CancellationToken ct)
    {
        var counted = _alerts.Values.Where(alert => alert.Status != AlertStatus.Ended).ToList();
        return Task.FromResult(new AlertCounts(counted.Count(alert => alert.Owner == owner), guild is null ? 0 : counted.Count(alert => alert.Guild == guild)));
    }

    public Task<Result<IReadOnlyList<PriceAlert>>> AddAsync(IReadOnlyList<PriceAlert> alerts, AlertLimits limits, CancellationToken ct) =>
        Task.FromResult(Result<IReadOnlyList<PriceAlert>>.Of([.. alerts.Select(Put)]));

    public Task<bool> TrySaveAsync(PriceAlert alert, CancellationToken ct)
    {
        BeforeSave?.Invoke();
        if (!_alerts.TryGetValue(alert.Id, out var stored) || stored.Revision != alert.Revision) return Task.FromResult(false);
        _alerts[alert.Id] = alert with { Revision = alert.Revision + 1 };
        return Task.FromResult(true);
    }

    public Task<int> DeleteAsync(UserId? owner, IReadOnlyCollection<AlertId> ids, CancellationToken ct) =>
        Task.FromResult(ids.Count(id => _alerts.TryGetValue(id, out var alert) && (owner is null || alert.Owner == owner) && _alerts.Remove(id)));
}
