using System.Collections.Concurrent;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Tests.Alerts;

/// <summary>The drafts' table in memory; it outlives the bot of a test.</summary>
internal sealed class MemoryDrafts : IAlertDrafts
{
    private readonly ConcurrentDictionary<string, AlertDraft> _drafts = new();

    public IReadOnlyCollection<AlertDraft> All => [.. _drafts.Values];

    public Task PutAsync(AlertDraft draft, DateTimeOffset now, CancellationToken ct)
    {
        _drafts[draft.Id] = draft;
        return Task.CompletedTask;
    }

    public Task<AlertDraft?> FindAsync(string id, UserId owner, DateTimeOffset now, CancellationToken ct) =>
        Task.FromResult(_drafts.TryGetValue(id, out var draft) && draft.Owner == owner && draft.Expires > now ? draft : null);

    public Task<bool> TryTakeAsync(string id, UserId owner, CancellationToken ct) =>
        Task.FromResult(_drafts.TryGetValue(id, out var draft) && draft.Owner == owner && _drafts.TryRemove(id, out _));
}
