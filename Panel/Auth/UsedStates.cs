using System.Collections.Concurrent;

namespace DiscordAH.Panel.Auth;

/// <summary>Login states that were used within their lifetime, so that a kept cookie cannot use one twice. Discord's codes are good once over all processes.</summary>
internal sealed class UsedStates([FromKeyedServices(PanelSetup.RealTime)] TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _used = new(StringComparer.Ordinal);

    /// <summary>Uses a state; false when it was used before.</summary>
    public bool TryUse(string state)
    {
        var now = time.GetUtcNow();
        foreach (var (old, at) in _used)
            if (now - at > LoginAttempt.Lifetime * 2) _used.TryRemove(old, out _);
        return _used.TryAdd(state, now);
    }
}
