using DiscordAH.Domain.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Benchmarks.Latency;

/// <summary>Waits until the first start's reading of markets is over, so that the run measures the interaction path.</summary>
internal static class BackgroundWork
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    // One job's end asks for the next: only a queue that stays empty is at rest.
    private const int LooksAtRest = 12;

    public static async Task SettleAsync(IServiceProvider services, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        for (var rest = 0; rest < LooksAtRest; await Task.Delay(Look, limit.Token))
        {
            await using var scope = services.CreateAsyncScope();
            var counts = await scope.ServiceProvider.GetRequiredService<IJobQueries>().CountAsync(limit.Token);
            rest = counts.ContainsKey(JobState.Running) || counts.ContainsKey(JobState.Queued) ? 0 : rest + 1;
        }
    }
}
