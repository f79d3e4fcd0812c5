using System.Linq.Expressions;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>
/// Delivers what stands in the outbox. Any number of processes may run it: a lease keeps a message with one of them, the nonce and a look into
/// the channel keep a second attempt from becoming a second message, and what can never arrive becomes a dead letter with its reason.
/// </summary>
internal sealed partial class OutboxDispatcher(
    OutboxLeases leases, ClosedDirect closed, IEnumerable<IMessageChannel> channels, IOptions<OutboxOptions> options, ILogger<OutboxDispatcher> logger) : BackgroundService
{
    private const int AtOnce = 8;
    private const int MaxReason = 500;
    private readonly Dictionary<string, IMessageChannel> _channels = channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal);

    // Every way has its own lane: a mail server that answers nobody must not hold up direct messages. What goes no known way has one too.
    private IEnumerable<Expression<Func<OutboxRow, bool>>> Lanes
    {
        get
        {
            foreach (var name in _channels.Keys) yield return row => row.Channel == name;
            var known = _channels.Keys.ToList();
            yield return row => !known.Contains(row.Channel);
        }
    }

    /// <summary>Makes one attempt at everything that is due.</summary>
    /// <returns>How many messages were attempted.</returns>
    public async Task<int> RunOnceAsync(CancellationToken ct) => (await Task.WhenAll(Lanes.Select(lane => RunOnceAsync(lane, ct)))).Sum();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Lanes.Select(lane => RunAsync(lane, stoppingToken)));

    private async Task<int> RunOnceAsync(Expression<Func<OutboxRow, bool>> lane, CancellationToken ct)
    {
        var all = 0;
        while (!ct.IsCancellationRequested && await leases.TakeAsync(AtOnce, lane, ct) is { Count: > 0 } taken)
        {
            await Task.WhenAll(taken.Select(row => AttemptAsync(row, ct)));
            all += taken.Count;
        }

        return all;
    }

    private async Task RunAsync(Expression<Func<OutboxRow, bool>> lane, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunOnceAsync(lane, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // A database that is away comes back; a dispatcher that died would not.
                LogFailed(failure);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(options.Value.Poll, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task AttemptAsync(OutboxRow row, CancellationToken ct)
    {
        var outcome = await DeliverAsync(row, ct);
        if (outcome is Delivery.Done) CrashPoint.Reached(row.Channel == OutboxChannels.Mail ? "mail.after-write" : "outbox.after-send");

        // What is known must be written even when everything is being stopped.
        var last = CancellationToken.None;
        OutboxMetrics.Attempts.WithLabels(outcome.GetType().Name.ToLowerInvariant()).Inc();
        switch (outcome)
        {
            case Delivery.Done:
                await leases.DeliveredAsync(row, last);
                CrashPoint.Reached("outbox.after-mark");
                break;
            case Delivery.Refused { Cause: RefusalCause.DirectClosed } refused when row.Channel == OutboxChannels.DiscordDirect:
                LogDead(row.Id, row.Channel, refused.Reason);
                await closed.DeadAsync(row, Cut(refused.Reason), last);
                break;
            case Delivery.Refused refused:
                LogDead(row.Id, row.Channel, refused.Reason);
                await leases.DeadAsync(row, Cut(refused.Reason), last);
                break;
            case Delivery.Later or Delivery.Unknown when row.Attempts >= options.Value.MaxAttempts:
                await leases.DeadAsync(row, Cut($"Given up after {row.Attempts} attempts. {ReasonOf(outcome)}"), last);
                break;
            default:
                // What an earlier attempt left open stays open.
                await leases.LaterAsync(row, Cut(ReasonOf(outcome)), row.MayBeThere || outcome is Delivery.Unknown, last);
                break;
        }
    }

    private async Task<Delivery> DeliverAsync(OutboxRow row, CancellationToken ct)
    {
        if (!_channels.TryGetValue(row.Channel, out var channel)) return new Delivery.Refused($"This version of the program knows no way \"{row.Channel}\".");
        if (NoticePayload.Read(row.Payload, out var to) is not { } notice) return new Delivery.Refused("Its content cannot be read by this version of the program.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.Value.Lease / 2);
        try
        {
            return await channel.DeliverAsync(new Dispatch(row.Target, notice, OutboxNonce.Of(row.DedupeKey), row.MayBeThere, to), limit.Token);
        }
        catch (OperationCanceledException)
        {
            return new Delivery.Unknown("The attempt was broken off before there was an answer.");
        }
        catch (Exception failure)
        {
            var errorId = ErrorId.New();
            LogAttemptFailed(failure, row.Id, row.Channel, errorId);
            return new Delivery.Unknown($"The attempt ran into a fault of this program. (error {errorId})");
        }
    }

    private static string ReasonOf(Delivery outcome) => outcome switch
    {
        Delivery.Later later => later.Reason,
        Delivery.Unknown unknown => unknown.Reason,
        _ => "",
    };

    private static string Cut(string reason) => reason.Length <= MaxReason ? reason : reason[..MaxReason];

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox could not be read; trying again")]
    private partial void LogFailed(Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Id} by {Channel} is a dead letter: {Reason}")]
    private partial void LogDead(long id, string channel, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {Id} by {Channel} failed (error {ErrorId})")]
    private partial void LogAttemptFailed(Exception failure, long id, string channel, string errorId);
}
