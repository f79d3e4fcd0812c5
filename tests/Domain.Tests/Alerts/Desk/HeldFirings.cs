using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Tests.Alerts.Desk;

/// <summary>Firings in memory.</summary>
internal sealed class HeldFirings : IFiringStore
{
    private readonly Dictionary<long, AlertFiring> _firings = [];

    public AlertFiring this[long id] => _firings[id];

    public AlertFiring Put(AlertFiring firing) => _firings[firing.Id] = firing;

    public Task<AlertFiring?> FindAsync(long id, CancellationToken ct) => Task.FromResult(_firings.GetValueOrDefault(id));

    public Task<Page<AlertFiring>> OfOwnerAsync(UserId owner, AlertId? alert, PageRequest page, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyList<AlertFiring>> SinceAsync(UserId owner, DateTimeOffset since, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<AlertFiring>>([.. _firings.Values.Where(firing => firing.Owner == owner && firing.At >= since).OrderByDescending(firing => firing.At)]);

    public Task<bool> NoteDeedAsync(long id, UserId owner, FiringDeed deed, DateTimeOffset at, CancellationToken ct)
    {
        if (!_firings.TryGetValue(id, out var firing) || firing.Owner != owner) return Task.FromResult(false);
        if (firing.Deed == FiringDeed.None || deed == FiringDeed.Bought) _firings[id] = firing with { Deed = deed, DeedAt = at };
        return Task.FromResult(true);
    }

    public Task<IReadOnlyList<AlertFiring>> DueAsync(DateTimeOffset now, int most, CancellationToken ct) => Task.FromResult<IReadOnlyList<AlertFiring>>(
        [.. _firings.Values.Where(firing => FiringMeasure.StageAt(firing.At, now) > firing.Outcome.Stage).OrderBy(firing => firing.At).Take(most)]);

    public Task SaveOutcomesAsync(IReadOnlyCollection<(long Id, FiringOutcome Outcome)> outcomes, CancellationToken ct)
    {
        foreach (var (id, outcome) in outcomes) _firings[id] = _firings[id] with { Outcome = outcome };
        return Task.CompletedTask;
    }
}
