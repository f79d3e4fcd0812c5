using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Market.BattleNet.Json;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>
/// Learns item facts: all items by search, the names of pets, and one by one what is on sale and still unknown.
/// Argument: a region, or <c>us:unknown</c> for the last part alone.
/// </summary>
internal sealed class RefreshItemsJob(BattleNetClient client, IItemStore items, ItemShapes shapes, TimeProvider clock) : IJobHandler
{
    public const string UnknownOnly = ":unknown";
    private const int PageSize = 1000;
    private const int MaxUnknown = 500;

    // Far above any item id; a search that never ends would otherwise turn for ever.
    private const int MaxPages = 2000;

    public string Kind => MarketJobs.RefreshItems;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var unknownOnly = job.Argument.EndsWith(UnknownOnly, StringComparison.Ordinal);
        var name = unknownOnly ? job.Argument[..^UnknownOnly.Length] : job.Argument;
        if (!RegionNames.TryParse(name, out var region)) throw new FormatException($"\"{job.Argument}\" is no region; the job needs us, eu, kr or tw.");

        var all = 0;
        if (!unknownOnly)
        {
            all = await EnumerateAsync(region, progress, ct);
            await progress(80, "Reading the names of pets.", ct);
            var pets = await client.GetAsync<PetIndexJson>(ApiRequest.Pets(region), ct);
            if (pets.Status != ApiStatus.NotFound) await items.SavePetNamesAsync(pets.Require().Names(), ct);
        }

        var (found, missing) = await UnknownAsync(region, progress, ct);
        shapes.Forget();
        return string.Create(CultureInfo.InvariantCulture, $"{all:N0} items enumerated, {found:N0} looked up one by one, {missing:N0} unknown to Battle.net.");
    }

    private async Task<int> EnumerateAsync(Region region, JobProgress progress, CancellationToken ct)
    {
        var total = 0;
        var first = 1;
        for (var page = 0; page < MaxPages; page++)
        {
            var answer = await client.GetAsync<ItemSearchJson>(ApiRequest.ItemsFrom(region, first, PageSize), ct);
            var hits = (answer.Require().Results ?? []).Where(result => result.Data?.Id >= first).ToList();
            if (hits.Count == 0) return total;
            var known = hits.Select(result => result.ToItem()).OfType<Item>().DistinctBy(item => item.Id).ToList();
            await items.SaveAsync(known, clock.GetUtcNow(), ct);
            total += known.Count;
            first = hits.Max(result => result.Data!.Id) + 1;

            // Ids go to about 270,000; the bar only has to move.
            await progress(Math.Min(75, 5 + first / 4000), string.Create(CultureInfo.InvariantCulture, $"{total:N0} items read."), ct);
        }

        return total;
    }

    private async Task<(int Found, int Missing)> UnknownAsync(Region region, JobProgress progress, CancellationToken ct)
    {
        var unknown = await items.UnknownOnSaleAsync(clock.GetUtcNow(), MaxUnknown, ct);
        int found = 0, missing = 0;
        foreach (var id in unknown)
        {
            var answer = await client.GetAsync<ItemJson>(ApiRequest.Item(region, id), ct);
            if (answer.Status is ApiStatus.NotFound or ApiStatus.Malformed || (answer.Status == ApiStatus.Ok && answer.Value?.ToItem(null) is null))
            {
                await items.NoteMissingAsync(id, clock.GetUtcNow(), ct);
                missing++;
            }
            else if (answer.Require().ToItem(await IconAsync(region, id, ct)) is { } item)
            {
                await items.SaveAsync([item], clock.GetUtcNow(), ct);
                found++;
            }

            if ((found + missing) % 25 == 0)
                await progress(80 + 19 * (found + missing) / unknown.Count, string.Create(CultureInfo.InvariantCulture, $"{found + missing} of {unknown.Count} unknown items asked for."), ct);
        }

        return (found, missing);
    }

    // A missing picture is no reason to have no item.
    private async Task<string?> IconAsync(Region region, ItemId item, CancellationToken ct) =>
        (await client.GetAsync<MediaJson>(ApiRequest.ItemMedia(region, item), ct)).Value?.Icon();
}
