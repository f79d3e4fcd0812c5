using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.StaticData;
using DiscordAH.Infrastructure.Market;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Market.BattleNet.Json;

namespace DiscordAH.Infrastructure.StaticData;

/// <summary>Reads icons of items that are on sale, some in each run: an index of all items names no pictures.</summary>
internal sealed class IconReader(BattleNetClient client, IItemStore items, IStaticLedger ledger, TimeProvider clock)
{
    /// <summary>The part's name in a job's argument.</summary>
    public const string Group = "icons";

    private const int MaxPerRun = 2000;
    private const int Batch = 50;
    private const int FewFailures = 4;

    /// <summary>Reads icons until there are no more or the run's share is used up.</summary>
    /// <returns>How many were found.</returns>
    public async Task<int> RunAsync(Region region, JobProgress progress, CancellationToken ct)
    {
        var wanted = await items.IconlessOnSaleAsync(clock.GetUtcNow(), MaxPerRun, ct);
        var found = 0;
        foreach (var batch in wanted.Chunk(Batch))
        {
            found += await ReadAsync(region, batch, ct);
            await progress(97, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Icons: {found:N0} of {wanted.Count:N0} read."), ct);
        }

        return found;
    }

    private async Task<int> ReadAsync(Region region, ItemId[] batch, CancellationToken ct)
    {
        var icons = new Dictionary<ItemId, string>();
        var failed = new List<StaticResult>();
        var outages = 0;
        foreach (var item in batch)
        {
            var answer = await client.GetAsync<MediaJson>(ApiRequest.StaticData(region, "media", $"media/item/{item.Value}"), ct);
            if (answer.Value?.Icon() is { } icon) icons[item] = icon;
            else if (answer.Status is ApiStatus.Ok or ApiStatus.NotFound or ApiStatus.Malformed) failed.Add(Missing(item, answer.Problem));
            else if (++outages > FewFailures)
            {
                await KeepAsync(icons, failed, ct);
                throw new MarketUnavailableException(answer.Problem ?? "Battle.net did not answer.");
            }
        }

        await KeepAsync(icons, failed, ct);
        return icons.Count;
    }

    private async Task KeepAsync(Dictionary<ItemId, string> icons, List<StaticResult> failed, CancellationToken ct)
    {
        await items.SaveIconsAsync(icons, ct);
        await ledger.NoteAsync(failed, clock.GetUtcNow(), ct);
    }

    private static StaticResult Missing(ItemId item, string? problem) =>
        new(new StaticEntry(StaticKind.Icons, item.Value), null, IsMissing: true, problem ?? "Battle.net names no picture.");
}
