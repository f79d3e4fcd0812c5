using DiscordAH.Domain.Market;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace DiscordAH.Infrastructure.Caching;

/// <summary>
/// News over Redis. This process hears its own news directly; Redis carries it to the others. While Redis is away, others hear nothing and
/// live on the short life of their cache entries; the connection comes back by itself, with the subscription.
/// </summary>
internal sealed partial class RedisMarketNews(MarketListeners listeners, IOptions<RedisOptions> options, ILogger<RedisMarketNews> logger) : BackgroundService, IMarketNews
{
    private static readonly RedisChannel Channel = RedisChannel.Literal("discordah:snapshot-recorded");
    private readonly string _me = Guid.NewGuid().ToString("N");
    private volatile ConnectionMultiplexer? _redis;

    public async Task PublishAsync(SnapshotRecorded news, CancellationToken ct)
    {
        listeners.Tell(news);
        if (_redis is not { } redis) return;
        try
        {
            await redis.GetSubscriber().PublishAsync(Channel, NewsText.Write(_me, news));
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException or ObjectDisposedException)
        {
            LogNotTold(failure.GetType().Name, news.Market);
        }
    }

    public IDisposable Subscribe(Action<SnapshotRecorded> listener) => listeners.Add(listener);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_redis is not { } redis) return;
        _redis = null;
        await redis.DisposeAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var settings = ConfigurationOptions.Parse(options.Value.ConnectionString!);
        settings.AbortOnConnectFail = false;
        settings.ClientName ??= "discordah";
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var redis = await ConnectionMultiplexer.ConnectAsync(settings);
                redis.ConnectionFailed += (_, failed) => LogLost(failed.FailureType);
                redis.ConnectionRestored += (_, _) => LogRestored();
                await redis.GetSubscriber().SubscribeAsync(Channel, (_, message) => OnMessage(message));
                _redis = redis;
                return;
            }
            catch (Exception failure) when (failure is RedisException or TimeoutException)
            {
                // Only before the first connection; afterwards the multiplexer reconnects by itself.
                LogLost(failure is RedisConnectionException connection ? connection.FailureType : ConnectionFailureType.UnableToConnect);
                await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void OnMessage(RedisValue message)
    {
        if (!NewsText.TryRead(message.ToString(), out var origin, out var news)) LogUnreadable();
        else if (origin != _me) listeners.Tell(news);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis is away ({Reason}); other processes see new prices up to a minute late")]
    private partial void LogLost(ConnectionFailureType reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Redis is back")]
    private partial void LogRestored();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Other processes were not told of market {Market} ({Reason})")]
    private partial void LogNotTold(string reason, MarketId market);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message on the news channel could not be read")]
    private partial void LogUnreadable();
}
