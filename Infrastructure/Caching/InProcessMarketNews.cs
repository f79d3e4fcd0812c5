using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Caching;

/// <summary>News for a program that is one process.</summary>
internal sealed class InProcessMarketNews(MarketListeners listeners) : IMarketNews
{
    public Task PublishAsync(SnapshotRecorded news, CancellationToken ct)
    {
        listeners.Tell(news);
        return Task.CompletedTask;
    }

    public IDisposable Subscribe(Action<SnapshotRecorded> listener) => listeners.Add(listener);
}
