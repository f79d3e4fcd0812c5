using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Sources;

namespace DiscordAH.Infrastructure.Market.Quality;

/// <summary>Measures every market that has a newer snapshot than was measured. Killed in between, it goes on where it was.</summary>
internal sealed class MeasureQualityJob(
    MeasureMarketQuality measure, IMarketQualityStore store, IMarketQueries market, IIngestionSettings settings, IItemStore items, IItemFacts facts, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "measure-quality";

    public string Kind => JobKind;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var regions = (await settings.ReadAsync(ct)).Regions;
        var measured = await store.MeasuredAsync(ct);
        var due = (await market.FreshnessAsync(ct))
            .Where(one => one.PublishedAt is { } at && regions.Contains(one.Region) && !(measured.TryGetValue(one.Market, out var last) && last >= at)).ToList();
        var (done, suspects) = (0, 0L);
        foreach (var one in due)
        {
            await progress(100 * done / due.Count, $"Measuring {one.Name}.", ct);
            if (await measure.RunAsync(one.Region, one.Market, measured.TryGetValue(one.Market, out var last) ? last : null, ct) is var (quality, doubts))
            {
                suspects += quality.Suspects;
                await AskForUnknownAsync(doubts, ct);
            }

            done++;
        }

        return due.Count == 0
            ? "Every market is measured already."
            : string.Create(CultureInfo.InvariantCulture, $"{done:N0} markets measured, {suspects:N0} suspect prices.");
    }

    // What stands on a list that people read and Battle.net does not know has no name here; the second source may know one.
    private async Task AskForUnknownAsync(IReadOnlyList<PriceDoubt> doubts, CancellationToken ct)
    {
        var unknown = new List<ItemId>();
        foreach (var item in doubts.Select(doubt => doubt.Variant.Item).Distinct())
            if (await items.FindAsync(item, ct) is null) unknown.Add(item);
        await facts.AskAsync(unknown, clock.GetUtcNow(), ct);
    }
}
