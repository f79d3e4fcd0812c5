using System.Collections.Concurrent;
using DiscordAH.Domain.Market;
using Microsoft.Extensions.Logging;

namespace DiscordAH.Infrastructure.Caching;

/// <summary>Who listens in this process. One listener's fault does not keep the news from the others.</summary>
internal sealed partial class MarketListeners(ILogger<MarketListeners> logger)
{
    private readonly ConcurrentDictionary<Subscription, Action<SnapshotRecorded>> _listeners = new();

    public IDisposable Add(Action<SnapshotRecorded> listener)
    {
        var subscription = new Subscription(this);
        _listeners[subscription] = listener;
        return subscription;
    }

    public void Tell(SnapshotRecorded news)
    {
        foreach (var listener in _listeners.Values)
        {
            try
            {
                listener(news);
            }
            catch (Exception failure)
            {
                LogListenerFailed(failure, news.Market);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A listener failed on the news of market {Market}")]
    private partial void LogListenerFailed(Exception failure, MarketId market);

    private sealed class Subscription(MarketListeners listeners) : IDisposable
    {
        public void Dispose() => listeners._listeners.TryRemove(this, out _);
    }
}
