using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>An outbox in memory with some dead letters.</summary>
public sealed class SeededOutbox : IOutbox, IOutboxQueries
{
    private readonly Lock _gate = new();
    private readonly List<OutboxEntry> _entries = [];
    private readonly DateTimeOffset _now;

    public SeededOutbox(TimeProvider time)
    {
        _now = time.GetUtcNow();
        for (var id = 1; id <= 3; id++)
            _entries.Add(new OutboxEntry(id, $"job:{id}", "discord_dm", People.Member, "{\"v\":1,\"title\":\"Your job backfill us:11 is done\",\"text\":\"<script>alert(1)</script> Read 60 days.\",\"link\":null}",
                OutboxState.Dead, 1, "This person takes no direct messages from the bot (50007).", _now.AddHours(-2), _now.AddHours(-1)));
        _entries.Add(new OutboxEntry(4, "job:4", "discord_dm", People.Member, "{}", OutboxState.Pending, 0, null, _now.AddMinutes(-1), null));
    }

    public Task<bool> TryAddAsync(OutboxMessage message, CancellationToken ct) => Task.FromResult(false);

    public Task<bool> TryRequeueAsync(long id, CancellationToken ct) => Remove(id);

    public Task<bool> TryDeleteAsync(long id, CancellationToken ct) => Remove(id);

    public Task<Page<OutboxEntry>> ListAsync(OutboxState state, PageRequest page, CancellationToken ct)
    {
        lock (_gate)
        {
            var rows = _entries.Where(entry => entry.State == state).ToList();
            return Task.FromResult(new Page<OutboxEntry>([.. rows.Skip(page.Skip).Take(page.Size)], page.Number, page.Size, rows.Count));
        }
    }

    public Task<IReadOnlyDictionary<OutboxState, int>> CountAsync(CancellationToken ct)
    {
        lock (_gate) return Task.FromResult<IReadOnlyDictionary<OutboxState, int>>(_entries.GroupBy(entry => entry.State).ToDictionary(group => group.Key, group => group.Count()));
    }

    public Task<DateTimeOffset?> OldestPendingAsync(CancellationToken ct) => Task.FromResult<DateTimeOffset?>(_now.AddMinutes(-1));

    private Task<bool> Remove(long id)
    {
        lock (_gate) return Task.FromResult(_entries.RemoveAll(entry => entry.Id == id && entry.State == OutboxState.Dead) == 1);
    }
}
