using System.Collections.Concurrent;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Infrastructure.Tests.Notifications;

/// <summary>A channel with a memory like Discord's: knows by nonce what it holds, and answers as the test says.</summary>
internal sealed class ScriptedChannel(Func<Dispatch, int, Delivery> answer) : IMessageChannel
{
    private readonly ConcurrentDictionary<string, int> _attempts = new();
    private readonly ConcurrentQueue<Dispatch> _seen = new();

    public string Name => OutboxChannels.DiscordDirect;

    /// <summary>Messages that are there, by nonce.</summary>
    public ConcurrentDictionary<string, int> There { get; } = new();

    public IReadOnlyDictionary<string, int> Attempts => _attempts;

    /// <summary>What it was given, in order.</summary>
    public IReadOnlyList<Dispatch> Seen => [.. _seen];

    /// <summary>Attempts that were told to look first.</summary>
    public int Looked { get; private set; }

    public Task<Delivery> DeliverAsync(Dispatch dispatch, CancellationToken ct)
    {
        _seen.Enqueue(dispatch);
        var attempt = _attempts.AddOrUpdate(dispatch.Nonce, 1, (_, before) => before + 1);
        if (dispatch.MayBeThere)
        {
            Looked++;
            if (There.ContainsKey(dispatch.Nonce)) return Task.FromResult<Delivery>(new Delivery.Done());
        }

        var outcome = answer(dispatch, attempt);

        // What nobody heard of again arrived all the same.
        if (outcome is Delivery.Done or Delivery.Unknown) There.AddOrUpdate(dispatch.Nonce, 1, (_, before) => before + 1);
        return Task.FromResult(outcome);
    }
}
