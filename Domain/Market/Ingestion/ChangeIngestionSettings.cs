using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Changes which regions are followed and how eagerly.</summary>
public sealed class ChangeIngestionSettings(IIngestionSettings settings, TimeProvider clock)
{
    /// <summary>Saves valid settings.</summary>
    /// <returns>The settings as they stand then, or <see cref="IngestionErrors"/>.</returns>
    public async Task<Result<IngestionSettings>> RunAsync(IReadOnlyList<Region> regions, Cadence cadence, UserId by, CancellationToken ct)
    {
        var chosen = regions.Distinct().Order().ToList();
        if (chosen.Count == 0) return new IngestionErrors.NoRegion();
        if (cadence.FirstCheck < Cadence.FirstCheckRange.Least || cadence.FirstCheck > Cadence.FirstCheckRange.Most) return new IngestionErrors.BadFirstCheck();
        if (cadence.Watch < Cadence.WatchRange.Least || cadence.Watch > Cadence.WatchRange.Most) return new IngestionErrors.BadWatch();
        var changed = new IngestionSettings(chosen, cadence, by.Value, clock.GetUtcNow());
        await settings.SaveAsync(changed, ct);
        return changed;
    }
}
