using DiscordAH.Domain.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Benchmarks.Latency;

/// <summary>Waits until the first start's reading of markets is over, so that the run measures the interaction path.</summary>
internal static class BackgroundWork
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static async Task SettleAsync(IServiceProvider services, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        while (true)
        {
            await using var scope = services.CreateAsyncScope();
            var counts = await scope.ServiceProvider.GetRequiredService<IJobQueries>().CountAsync(limit.Token);
            if (!counts.ContainsKey(JobState.Running) && !counts.ContainsKey(JobState.Queued)) return;
            await Task.Delay(TimeSpan.FromMilliseconds(500), limit.Token);
        }
    }
}
