using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Codes and tokens of the OAuth2 login.</summary>
internal sealed class TokenDesk(WorldAge age, DiscordWorld world)
{
    public static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan AccessLife = TimeSpan.FromSeconds(604_800);
    private readonly ConcurrentDictionary<string, Grant> _codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Grant> _access = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Grant> _refresh = new(StringComparer.Ordinal);

    public string NewCode(Grant grant)
    {
        var code = RandomNumberGenerator.GetHexString(30);
        _codes[code] = grant with { Issued = age.Now };
        return code;
    }

    /// <summary>Takes a code; it works once and for ten minutes.</summary>
    public Grant? TakeCode(string code) => _codes.TryRemove(code, out var grant) && age.Now - grant.Issued <= CodeLife ? grant : null;

    public (string Access, string Refresh) NewTokens(Grant grant)
    {
        var (access, refresh) = (RandomNumberGenerator.GetHexString(30), RandomNumberGenerator.GetHexString(30));
        _access[access] = _refresh[refresh] = grant with { Issued = age.Now, Access = access, Refresh = refresh };
        return (access, refresh);
    }

    public Grant? TakeRefresh(string token)
    {
        if (!_refresh.TryRemove(token, out var grant))
            return null;
        _access.TryRemove(grant.Access, out _);
        return grant;
    }

    public void Revoke(string token)
    {
        if (_access.TryRemove(token, out var grant) || _refresh.TryRemove(token, out grant))
        {
            _access.TryRemove(grant.Access, out _);
            _refresh.TryRemove(grant.Refresh, out _);
        }
    }

    public Grant? FindAccess(string token) => _access.TryGetValue(token, out var grant) && age.Now - grant.Issued < AccessLife ? grant : null;

    public RestCaller Caller(string authorization, RestAccess access)
    {
        if (access == RestAccess.Open)
            return RestCaller.Nobody;
        if (authorization == "Bot " + SandboxIdentity.BotToken)
            return new RestCaller(world.Bot, true, new HashSet<string>());
        if (access == RestAccess.BotOrUser && authorization.StartsWith("Bearer ", StringComparison.Ordinal)
            && FindAccess(authorization["Bearer ".Length..]) is { } grant)
            return new RestCaller(grant.User, false, grant.Scopes);
        throw DiscordRefusal.Unauthorized();
    }
}
