using System.Runtime.InteropServices;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Import;

/// <summary>
/// Takes an archive of prices into a market's history. A good that the archive knows but has not at some time was not on sale then; goods that it never
/// mentions are not touched. Archives tell neither units nor a median: the listings stand for the units and the market value for the median.
/// </summary>
internal sealed class ImportHistory(ItemShapes shapes, HistoryImportStore store, ISnapshotStore snapshots, IMarketNews news, TimeProvider clock)
{
    // So many goods are woven in at a time: the market is held for well under a second.
    private const int Chunk = 200;

    /// <summary>Imports the file; twice is the same as once, and a stop in between is made good by running it again.</summary>
    /// <param name="path">The file, plain or gzip.</param>
    /// <param name="market">The market that it is of.</param>
    /// <param name="rejects">Told the rows that make no sense.</param>
    /// <param name="progress">Told the stage and its share done, 0 to 1.</param>
    /// <param name="ct">Stops it between two chunks.</param>
    public async Task<Result<HistoryReport>> RunAsync(
        string path, MarketId market, HistoryRejects rejects, IProgress<(string Stage, double Done)>? progress, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var reading = new StageProgress(progress, "read");
        var read = await HistoryFile.ReadAsync(path, new HistoryKey(await shapes.IdentityAsync(ct)), now, rejects, reading, ct);
        if (!read.Succeeded) return read.Error;
        if (read.Value.Count == 0) return new ImportErrors.NotHistory(path, "It holds no row that could be used.");

        var rows = read.Value;
        var readings = Readings(rows);
        var wanted = (await store.WantedAsync(market, readings.Keys, ct)).ToArray();
        var goods = rows.Select(row => row.Variant).Distinct().ToArray();
        var written = wanted.Length == 0 ? 0 : await WeaveAsync(market, rows, goods, wanted, progress, ct);
        var added = wanted.Length == 0 ? 0 : await store.CompleteAsync(market, readings, now, ct);
        var newest = await snapshots.LastPublishedAsync(market, ct);

        // Whoever keeps this market's history in memory has to read it again.
        if (written > 0 && newest is { } published) await news.PublishAsync(new SnapshotRecorded(market, published), ct);
        return new HistoryReport(rows.Count, goods.Length, readings.Count, added, readings.Keys.Count(time => time >= newest), written);
    }

    private async Task<int> WeaveAsync(
        MarketId market, List<HistoryRow> rows, VariantKey[] goods, DateTimeOffset[] wanted, IProgress<(string Stage, double Done)>? progress, CancellationToken ct)
    {
        var byGood = rows.ToLookup(row => row.Variant);
        var (written, done) = (0, 0);
        foreach (var chunk in goods.Chunk(Chunk))
        {
            written += await store.WeaveAsync(market, chunk.ToDictionary(good => good, good => Points(byGood[good], wanted)), ct);
            done += chunk.Length;
            progress?.Report(("stored", (double)done / goods.Length));
        }

        return written;
    }

    private static List<PricePoint> Points(IEnumerable<HistoryRow> rows, DateTimeOffset[] times)
    {
        var at = rows.ToDictionary(row => row.At);
        return [.. times.Select(time => at.TryGetValue(time.ToUnixTimeSeconds(), out var row) ? Point(time, row) : new PricePoint(time, default, default, default, 0, 0))];
    }

    private static PricePoint Point(DateTimeOffset at, HistoryRow row) =>
        new(at, new Copper(row.Minimum), new Copper(row.MarketValue), new Copper(row.MarketValue), row.Auctions, row.Auctions);

    private static Dictionary<DateTimeOffset, (int Auctions, int Variants)> Readings(List<HistoryRow> rows)
    {
        Dictionary<DateTimeOffset, (int Auctions, int Variants)> readings = [];
        foreach (var row in rows)
        {
            ref var one = ref CollectionsMarshal.GetValueRefOrAddDefault(readings, DateTimeOffset.FromUnixTimeSeconds(row.At), out _);
            one = (one.Auctions + row.Auctions, one.Variants + 1);
        }

        return readings;
    }

    private sealed class StageProgress(IProgress<(string Stage, double Done)>? all, string stage) : IProgress<double>
    {
        public void Report(double value) => all?.Report((stage, value));
    }
}
