using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace DiscordAH.Sandbox.BattleNet.Http;

/// <summary>
/// The access tokens given out. They age in real time: a market that runs a thousand times faster would otherwise log
/// its bot out every minute.
/// </summary>
internal sealed class AccessTokens
{
    public const int LifetimeSeconds = 86_399;

    private readonly ConcurrentDictionary<string, DateTimeOffset> _expiry = new(StringComparer.Ordinal);

    public string Issue()
    {
        var token = "US" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(24)).Replace('+', 'p').Replace('/', 's');
        _expiry[token] = TimeProvider.System.GetUtcNow().AddSeconds(LifetimeSeconds);
        return token;
    }

    public bool IsValid(string? authorization) =>
        authorization is not null
        && authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
        && _expiry.TryGetValue(authorization["Bearer ".Length..].Trim(), out var expiry)
        && expiry > TimeProvider.System.GetUtcNow();
}
