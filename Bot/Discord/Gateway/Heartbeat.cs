namespace DiscordAH.Bot.Discord.Gateway;

/// <summary>Beats on one connection and notices when nobody answers.</summary>
internal sealed class Heartbeat(GatewaySocket socket, TimeProvider clock, Func<long?> sequence)
{
    private volatile bool _acknowledged = true;

    public void Acknowledge() => _acknowledged = true;

    /// <summary>Beats at once; Discord may ask for that.</summary>
    public Task BeatAsync(CancellationToken ct) => socket.SendAsync(GatewayPayloads.Heartbeat(sequence()), ct);

    /// <summary>Beats until a beat stays unanswered.</summary>
    public async Task RunAsync(TimeSpan interval, CancellationToken ct)
    {
        // The first beat comes at a random moment, so that a thousand bots that start together do not beat together.
        await Task.Delay(interval * Random.Shared.NextDouble(), clock, ct);
        while (_acknowledged)
        {
            _acknowledged = false;
            await BeatAsync(ct);
            await Task.Delay(interval, clock, ct);
        }
    }
}
