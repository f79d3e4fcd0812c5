using System.Security.Cryptography;
using System.Text;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.EndToEnd.Tests.Alerts;

/// <summary>
/// Holds what arrived against what was written. A ghost is a message without a row, a zombie a delivered row without its message; nothing may arrive twice, or elsewhere, or
/// though it is a dead letter. A pending row may have arrived: its mark was cut off.
/// </summary>
internal static class DeliveryCheck
{
    private const int NonceLength = 25;

    /// <summary>All that is wrong, a line each.</summary>
    public static IReadOnlyList<string> Faults(IReadOnlyCollection<Written> rows, IReadOnlyCollection<Arrived> messages)
    {
        List<string> faults = [];
        var byNonce = messages.Where(message => message.Nonce is not null).ToLookup(message => message.Nonce!, StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => row.Way is OutboxChannels.DiscordDirect or OutboxChannels.DiscordChannel))
        {
            var nonce = NonceOf(row.Key);
            known.Add(nonce);
            var found = byNonce[nonce].ToList();
            var place = row.Way == OutboxChannels.DiscordDirect ? "dm:" + row.Target : row.Target;
            if (row.State == OutboxState.Delivered && found.Count == 0) faults.Add($"zombie: {row.Key} to {place} is delivered and is not there");
            if (row.State == OutboxState.Dead && found.Count > 0) faults.Add($"dead and there: {row.Key} at {place} ({row.Error})");
            if (found.Count > 1) faults.Add($"duplicate: {row.Key} arrived {found.Count} times at {place}");
            faults.AddRange(found.Where(message => message.Place != place).Select(message => $"astray: {row.Key} for {place} is at {message.Place}"));
        }

        faults.AddRange(messages.Where(message => message.Nonce is not { } nonce || !known.Contains(nonce)).Select(message => $"ghost: message {message.Id} at {message.Place}: {message.Text}"));
        return faults;
    }

    /// <summary>As Discord shows it: the first 25 hexadecimal digits of the key's SHA-256.</summary>
    public static string NonceOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..NonceLength];
}
