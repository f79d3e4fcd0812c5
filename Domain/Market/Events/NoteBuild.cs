using DiscordAH.Domain.Jobs;

namespace DiscordAH.Domain.Market;

/// <summary>Notes the build of the game that a region runs, and has what hangs on it read anew.</summary>
public sealed class NoteBuild(IMarketEvents events, IJobQueue queue)
{
    /// <summary>Notes a build.</summary>
    /// <param name="region">The region.</param>
    /// <param name="build">Blizzard's name for it: <c>12.0.7_67808</c>.</param>
    /// <param name="at">When it was seen.</param>
    /// <param name="refresh">The work that a new build asks for.</param>
    /// <param name="ct">Stops it; done again, it goes on.</param>
    /// <returns>Whether it was new.</returns>
    public async Task<bool> RunAsync(Region region, string build, DateTimeOffset at, JobRequest refresh, CancellationToken ct)
    {
        // Each build once: one that Blizzard goes back to for an hour is no news.
        var known = await events.BuildsAsync(region, ct);
        if (known.Any(one => one.To == build)) return false;

        // The work first: killed between the two, the next look asks for it again; the other way round it would be lost.
        await queue.EnqueueAsync(refresh, ct);
        return await events.TryAddAsync(new MarketEvent(MarketEventKind.NewBuild, region, null, at, null, known.Count > 0 ? known[0].To : null, build), ct);
    }
}
