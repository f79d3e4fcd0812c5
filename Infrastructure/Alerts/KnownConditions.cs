using System.Collections.Concurrent;
using DiscordAH.Domain.Alerts;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>Conditions by their stored text, each read once: thousands of alerts share a few, and every snapshot asks for the same ones again.</summary>
internal static class KnownConditions
{
    // About 20 MB; beyond that nothing is remembered anew.
    private const int Most = 100_000;
    private static readonly ConcurrentDictionary<string, AlertCondition> Known = new(StringComparer.Ordinal);
    private static int _count;

    /// <exception cref="FormatException">The text is no condition.</exception>
    public static AlertCondition Read(string text)
    {
        if (Known.TryGetValue(text, out var known)) return known;
        if (!ConditionText.TryParse(text, out var condition, out var fault)) throw new FormatException($"A stored condition cannot be read: {fault}");
        if (Volatile.Read(ref _count) < Most && Known.TryAdd(text, condition)) Interlocked.Increment(ref _count);
        return condition;
    }
}
