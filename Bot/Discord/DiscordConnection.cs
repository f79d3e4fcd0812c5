using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Gateway;
using DiscordAH.Bot.Discord.Interactions;
using DiscordAH.Bot.Discord.Rest;
using Microsoft.Extensions.Options;

namespace DiscordAH.Bot.Discord;

/// <summary>Logs in once the program has started, registers the commands, and stays.</summary>
internal sealed partial class DiscordConnection : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly IDiscordClient _client;
    private readonly CommandRegistration _registration;
    private readonly InteractionPipeline _pipeline;
    private readonly DiscordOptions _options;
    private readonly TimeProvider _clock;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly ILogger<DiscordConnection> _log;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public DiscordConnection(
        IDiscordClient client, CommandRegistration registration, InteractionPipeline pipeline, IOptions<DiscordOptions> options, DiscordClock clock,
        IHostApplicationLifetime lifetime, ILogger<DiscordConnection> log)
    {
        (_client, _registration, _pipeline, _options, _clock, _lifetime, _log) = (client, registration, pipeline, options.Value, clock.Time, lifetime, log);
    }

    /// <summary>Whether commands are registered and interactions arrive now.</summary>
    public bool IsReady => _ready.Task.IsCompletedSuccessfully && StopReason is null && _client.IsUp;

    /// <summary>Completes when the bot is logged in and its commands are registered for the first time.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Why the connection was given up for good; null while it was not.</summary>
    public string? StopReason { get; private set; }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await _pipeline.StopAsync(Patience);
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The local Discord of the sandbox is served by this very process.
        if (!await StartedAsync(stoppingToken)) return;
        // Signed off at the first sign of stopping: the sandbox's own server goes down before hosted services do.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, _lifetime.ApplicationStopping);
        var registering = RegisterAsync(stop.Token);
        try
        {
            await _client.RunAsync(stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            _ready.TrySetCanceled(stop.Token);
        }
        catch (GatewayStoppedException e)
        {
            Stop(e);
        }

        await stop.CancelAsync();
        await registering;
    }

    private async Task<bool> StartedAsync(CancellationToken ct)
    {
        var started = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = _lifetime.ApplicationStarted.Register(() => started.TrySetResult(true));
        await using var onStop = ct.Register(() => started.TrySetResult(false));
        return await started.Task;
    }

    private async Task RegisterAsync(CancellationToken ct)
    {
        for (var attempt = 1; !ct.IsCancellationRequested; attempt++)
        {
            try
            {
                var guilds = await _client.Ready.WaitAsync(ct);
                await _registration.RunAsync(guilds, _options.OwnShards.Contains(0), ct);
                _ready.TrySetResult();
                return;
            }
            catch (DiscordException e)
            {
                LogRegistrationFailed(e);
                if (e.Remedy == DiscordRemedy.Stop) return;
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(Math.Min(300, 5 * attempt)), _clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>At start a wrong setting ends the program; later the rest of it goes on serving, and readiness says why Discord does not.</summary>
    private void Stop(GatewayStoppedException reason)
    {
        StopReason = reason.Message;
        LogStopped(reason.Message);
        if (_ready.Task.IsCompletedSuccessfully) return;
        _ready.TrySetException(reason);
        _ = _ready.Task.Exception;
        Environment.ExitCode = 1;
        _lifetime.StopApplication();
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "{Reason}")]
    private partial void LogStopped(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The commands could not be registered; trying again")]
    private partial void LogRegistrationFailed(Exception exception);
}
