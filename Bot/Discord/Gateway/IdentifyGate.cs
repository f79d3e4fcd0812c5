using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using DiscordAH.Bot.Discord.Rest;
using Microsoft.Extensions.Options;

namespace DiscordAH.Bot.Discord.Gateway;

/// <summary>
/// Lets shards identify as often as Discord allows: one per concurrency key in five seconds, and never into the reserve of the daily
/// budget, for at its end Discord resets the token.
/// </summary>
internal sealed partial class IdentifyGate(DiscordRest rest, IOptions<DiscordOptions> options, DiscordClock clock, ILogger<IdentifyGate> log)
{
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5.1);

    private readonly ConcurrentDictionary<int, RateWindow> _keys = new();

    /// <summary>Waits until this shard may identify.</summary>
    /// <returns>The address to connect to.</returns>
    /// <exception cref="GatewayStoppedException">The token is refused.</exception>
    public async Task<string> EnterAsync(int shard, CancellationToken ct)
    {
        while (true)
        {
            var (url, remaining, resetAfter, concurrency) = await AskAsync(ct);
            if (remaining > options.Value.IdentifyReserve)
            {
                var key = _keys.GetOrAdd(shard % concurrency, static (_, time) => new RateWindow(time, 1, Spacing), clock.Time);
                await key.EnterAsync(ct);
                return url;
            }

            LogReserve(remaining, resetAfter.TotalMinutes);
            await Task.Delay(resetAfter + TimeSpan.FromSeconds(1), clock.Time, ct);
        }
    }

    private async Task<(string Url, int Remaining, TimeSpan ResetAfter, int Concurrency)> AskAsync(CancellationToken ct)
    {
        try
        {
            var answer = await rest.SendAsync(new(DiscordRoutes.GatewayBot), ct);
            using var json = answer.Json();
            var limit = json.RootElement.GetProperty("session_start_limit"u8);
            return (
                json.RootElement.GetProperty("url"u8).GetString() ?? throw new JsonException("Discord gave no gateway address."),
                limit.GetProperty("remaining"u8).GetInt32(),
                TimeSpan.FromMilliseconds(Math.Max(0, limit.GetProperty("reset_after"u8).GetInt64())),
                Math.Max(1, limit.GetProperty("max_concurrency"u8).GetInt32()));
        }
        catch (DiscordException e) when (e.Status == HttpStatusCode.Unauthorized)
        {
            throw new GatewayStoppedException(GatewayDecision.Explain(GatewayDecision.AuthenticationFailed), null, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "Only {Remaining} gateway logins are left of today's budget; the next one waits {Minutes:0} minutes, because Discord resets the token when the budget is used up")]
    private partial void LogReserve(int remaining, double minutes);
}
