using DiscordAH.Domain.Market;
using DiscordAH.Domain.Sources;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Sources;

/// <summary>Region prices of TradeSkillMaster: one public file a region that we follow, read when it is due and has changed.</summary>
internal sealed class TsmSource(
    SourceClient client, IIngestionSettings regions, IReferencePrices prices, ISourceStates states, IOptionsMonitor<SourcesOptions> options, TimeProvider clock) : ISecondSource
{
    private const string Lane = "region prices";
    private const long Megabyte = 1024 * 1024;

    private TsmSettings Settings => options.CurrentValue.Tsm;

    public string Name => SourceNames.Tsm;

    public bool IsOn => Settings.Url.Length > 0;

    public SourceManners Manners => new(TimeSpan.FromSeconds(1), Settings.Every);

    public async Task<SourceReading> RefreshAsync(CancellationToken ct)
    {
        var reading = SourceReading.Nothing;
        string? problem = null;
        foreach (var region in (await regions.ReadAsync(ct)).Regions)
        {
            var state = await states.FindAsync(Name, region.Slug(), ct);
            if (clock.GetUtcNow() - state.ReadAt < Manners.Freshness) continue;
            var (read, failed) = await ReadAsync(region, state, ct);
            reading = reading.Plus(read);
            problem ??= failed;
        }

        return problem is null ? reading : throw new SourceUnavailableException(problem);
    }

    private async Task<(SourceReading Reading, string? Problem)> ReadAsync(Region region, SourceState state, CancellationToken ct)
    {
        var address = new Uri(Settings.Url.Replace("{region}", region.Slug(), StringComparison.Ordinal));
        var request = new SourceRequest(Name, Lane, $"{region.Slug()} prices", address, Manners.Pause, Settings.MaxMegabytes * Megabyte, state.LastModified, state.ETag);
        var answer = await client.GetAsync(request, TsmFile.ReadAsync, ct);
        var now = clock.GetUtcNow();
        switch (answer.Status)
        {
            case SourceStatus.Ok when answer.Value is { } file && !IsTorn(file, state):
                await prices.ReplaceAsync(region, file.Prices, new SourceState(Name, region.Slug(), now, now, answer.LastModified, answer.ETag, file.Prices.Count, file.Rejected, null), ct);
                return (new SourceReading(1, 0, file.Prices.Count, file.Rejected), null);
            case SourceStatus.Unchanged when state.ReadAt is not null:
                await states.SaveAsync(state with { CheckedAt = now, ReadAt = now, Problem = null }, ct);
                return (new SourceReading(1, 1, 0, 0), null);
            case SourceStatus.NotThere:
                // Not every region has a file; asked again as seldom as one that has.
                await states.SaveAsync(state with { CheckedAt = now, ReadAt = now, Problem = answer.Problem }, ct);
                return (new SourceReading(1, 0, 0, 0), null);
            case SourceStatus.Ok:
            case SourceStatus.Unchanged:
            case SourceStatus.Failed:
            default:
                var problem = answer.Problem ?? $"{SourceNames.Title(Name)}'s file has less than half of the items that the last one had; it is not believed.";
                await states.SaveAsync(state.Failed(now, problem), ct);
                return (new SourceReading(1, 0, 0, 0), problem);
        }
    }

    // A file that ends early on the end of a row looks whole.
    private static bool IsTorn(TsmFile file, SourceState state) => file.Prices.Count < state.Rows / 2;
}
