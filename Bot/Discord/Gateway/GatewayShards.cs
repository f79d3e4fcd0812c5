using DiscordAH.Bot.Discord.Interactions;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Discord.Rest;
using Microsoft.Extensions.Options;
using System.Collections.Concurrent;
using System.Text.Json;

namespace DiscordAH.Bot.Discord.Gateway;

/// <summary>The built-in client: this process's shards, and their interactions on the way to the pipeline.</summary>
internal sealed partial class GatewayShards : IDiscordClient, IGatewayReceiver
{
    private readonly IReadOnlyList<GatewayConnection> _connections;
    private readonly ConcurrentDictionary<int, IReadOnlyList<string>> _guilds = new();
    private readonly TaskCompletionSource<IReadOnlyList<string>> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly InteractionPipeline _pipeline;
    private readonly DiscordRest _rest;
    private readonly ReplyWriter _writer;
    private readonly TimeProvider _clock;
    private readonly ILogger<GatewayShards> _log;

    public GatewayShards(
        IOptions<DiscordOptions> options, IdentifyGate gate, DiscordClock clock, InteractionPipeline pipeline, DiscordRest rest, ReplyWriter writer, ILoggerFactory logs)
    {
        (_pipeline, _rest, _writer, _clock) = (pipeline, rest, writer, clock.Time);
        _log = logs.CreateLogger<GatewayShards>();
        var log = logs.CreateLogger<GatewayConnection>();
        _connections = [.. options.Value.OwnShards.Select(shard => new GatewayConnection(shard, options, gate, clock, this, log))];
    }

    public bool IsUp => _connections.All(c => c.IsUp);

    public Task<IReadOnlyList<string>> Ready => _ready.Task;

    public async Task RunAsync(CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, _rest.TokenVoid);
        var shards = _connections.Select(c => c.RunAsync(stop.Token)).ToList();
        var first = await Task.WhenAny(shards);

        // A shard ends by cancellation or for good; in both cases the others go too.
        await stop.CancelAsync();
        await Task.WhenAll(shards).ContinueWith(static t => _ = t.Exception, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        ct.ThrowIfCancellationRequested();
        if (_rest.TokenVoid.IsCancellationRequested)
            throw new GatewayStoppedException(GatewayDecision.Explain(GatewayDecision.AuthenticationFailed), GatewayDecision.AuthenticationFailed);
        await first;
    }

    void IGatewayReceiver.Ready(int shard, IReadOnlyList<string> guilds)
    {
        _guilds[shard] = guilds;
        if (_guilds.Count == _connections.Count) _ready.TrySetResult([.. _guilds.Values.SelectMany(g => g)]);
    }

    void IGatewayReceiver.Interaction(ReadOnlyMemory<byte> json)
    {
        try
        {
            if (InteractionReader.Read(json, _clock.GetTimestamp()) is { } interaction)
                _pipeline.Accept(interaction, new RestResponder(_rest, _writer, interaction));
        }
        catch (JsonException e)
        {
            LogUnreadable(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An interaction could not be read and stays unanswered")]
    private partial void LogUnreadable(Exception exception);
}
