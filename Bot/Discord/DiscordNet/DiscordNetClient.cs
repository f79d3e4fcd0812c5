using Discord.Net;
using Discord.Net.Rest;
using Discord.WebSocket;
using DiscordAH.Bot.Discord.Gateway;
using DiscordAH.Bot.Discord.Interactions;
using Microsoft.Extensions.Options;
using Net = global::Discord;

namespace DiscordAH.Bot.Discord.DiscordNet;

/// <summary>Discord.Net in place of the built-in gateway client: brings its interactions to the same pipeline.</summary>
internal sealed partial class DiscordNetClient : IDiscordClient, IAsyncDisposable
{
    private readonly DiscordSocketClient _client;
    private readonly DiscordOptions _options;
    private readonly InteractionPipeline _pipeline;
    private readonly SignedState _signed;
    private readonly TimeProvider _clock;
    private readonly ILogger<DiscordNetClient> _log;
    private readonly TaskCompletionSource<IReadOnlyList<string>> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public DiscordNetClient(IOptions<DiscordOptions> options, InteractionPipeline pipeline, SignedState signed, DiscordClock clock, ILogger<DiscordNetClient> log)
    {
        (_options, _pipeline, _signed, _clock, _log) = (options.Value, pipeline, signed, clock.Time, log);
        var rest = DefaultRestClientProvider.Create();
        _client = new(new DiscordSocketConfig
        {
            GatewayIntents = Net.GatewayIntents.Guilds,
            RestClientProvider = _ => rest(_options.ApiUrl.TrimEnd('/') + "/"),
            TotalShards = _options.Shards > 1 ? _options.Shards : null,
            ShardId = _options.Shards > 1 ? _options.OwnShards.Single() : null,
            UseInteractionSnowflakeDate = false,
        });
        _client.Log += LogAsync;
        _client.Ready += ReadyAsync;
        _client.Disconnected += DisconnectedAsync;
        _client.InteractionCreated += InteractionAsync;
    }

    public bool IsUp => _client.ConnectionState == Net.ConnectionState.Connected;

    public Task<IReadOnlyList<string>> Ready => _ready.Task;

    public async Task RunAsync(CancellationToken ct)
    {
        try
        {
            await _client.LoginAsync(Net.TokenType.Bot, _options.Token, validateToken: false);
            await _client.StartAsync();
            await _stopped.Task.WaitAsync(ct);
        }
        catch (HttpException e) when (e.HttpCode == System.Net.HttpStatusCode.Unauthorized)
        {
            throw new GatewayStoppedException(GatewayDecision.Explain(GatewayDecision.AuthenticationFailed), null, e);
        }
        finally
        {
            await _client.StopAsync();
        }
    }

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    private Task ReadyAsync()
    {
        _ready.TrySetResult([.. _client.Guilds.Select(g => g.Id.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        return Task.CompletedTask;
    }

    /// <summary>Discord.Net goes on trying whatever the reason; where that does harm we stop it.</summary>
    private Task DisconnectedAsync(Exception reason)
    {
        var code = (reason as WebSocketClosedException ?? reason.InnerException as WebSocketClosedException)?.CloseCode;
        if (code is { } number && GatewayDecision.After(GatewayEnd.Closed, number, true) == GatewayNext.Stop)
            _stopped.TrySetException(new GatewayStoppedException(GatewayDecision.Explain(number), number, reason));
        else if (reason is HttpException { HttpCode: System.Net.HttpStatusCode.Unauthorized })
            _stopped.TrySetException(new GatewayStoppedException(GatewayDecision.Explain(GatewayDecision.AuthenticationFailed), null, reason));
        return Task.CompletedTask;
    }

    private Task InteractionAsync(SocketInteraction interaction)
    {
        if (SocketInteractionReader.Read(interaction, _clock.GetTimestamp()) is { } read)
            _pipeline.Accept(read, new SocketResponder(interaction, _signed));
        return Task.CompletedTask;
    }

    private Task LogAsync(Net.LogMessage message)
    {
        var level = message.Severity switch
        {
            Net.LogSeverity.Critical => LogLevel.Critical,
            Net.LogSeverity.Error => LogLevel.Error,
            Net.LogSeverity.Warning => LogLevel.Warning,
            Net.LogSeverity.Info => LogLevel.Information,
            _ => LogLevel.Debug,
        };
        LogLibrary(level, message.Source, message.Message, message.Exception?.GetType().Name);
        return Task.CompletedTask;
    }

    [LoggerMessage(Message = "Discord.Net {Source}: {Text} {Kind}")]
    private partial void LogLibrary(LogLevel level, string source, string? text, string? kind);
}
