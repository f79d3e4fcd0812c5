using System.Diagnostics;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Jobs;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.TestKit.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Benchmarks.Market;

/// <summary>
/// A month of history: what it takes on the disk, as the program itself leaves it, and how long a chart's reading takes. The month ends just before a day is
/// packed, when most is unpacked.
/// </summary>
internal static class StorageRun
{
    private const int Seed = 4711;
    private const double RealmChurn = 0.055;
    private const double CommodityChurn = 0.20;
    private static readonly string[] Tables = ["price_history", "price_history_weeks", "snapshots"];
    private static readonly TimeSpan Upkeep = TimeSpan.FromHours(3);
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 3, 0, 0, TimeSpan.Zero);

    public static async Task<int> RunAsync(string[] options)
    {
        Console.WriteLine($"seed: {Seed}");
        await MonthAsync(StorageProvider.Postgres, "storage", options);
        if (!options.Contains("--postgres-only")) await MonthAsync(StorageProvider.Sqlite, "storage.sqlite", options);
        return 0;
    }

    private static async Task MonthAsync(StorageProvider provider, string name, string[] options)
    {
        var (realms, keys, commodities) = (Figures.Option(options, "--realms", 2), Figures.Option(options, "--keys", 6_000), Figures.Option(options, "--commodities", 1_500));
        var (hours, reads) = (Figures.Option(options, "--hours", 720), Figures.Option(options, "--reads", 2_000));
        var clock = new SetClock(Start);
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var services = database.Services(more => more.AddSingleton<TimeProvider>(clock));
        List<BusyMarket> markets = [.. Enumerable.Range(1, realms).Select(realm => new BusyMarket(Seed, realm, keys, RealmChurn))];
        if (commodities > 0) markets.Add(new BusyMarket(Seed, -1, commodities, CommodityChurn));
        var (itemHours, changes) = await LiveAsync(services, name, clock, markets, hours);

        // Sizes last: SQLite's are found by emptying its tables.
        await ReadAsync(services, name, clock.Now, reads);
        var bytes = await BytesAsync(services, provider);
        Figures.Print($"{name}.item_realm_hours", itemHours);
        Figures.Print($"{name}.changes", changes);
        foreach (var (table, size) in bytes) Figures.Print($"{name}.{table}_mb", size / 1e6);
        Figures.Print($"{name}.bytes_per_change", bytes.Sum(one => one.Bytes) / (double)changes);
        Figures.Print($"{name}.bytes_per_item_realm_hour", bytes.Sum(one => one.Bytes) / (double)itemHours);
    }

    private static async Task<(long ItemHours, long Changes)> LiveAsync(ServiceProvider services, string name, SetClock clock, List<BusyMarket> markets, int hours)
    {
        var (store, jitter, watch) = (services.GetRequiredService<ISnapshotStore>(), new Random(Seed), Stopwatch.StartNew());
        var job = ActivatorUtilities.CreateInstance<PackHistoryJob>(services);
        long itemHours = 0, changes = 0;
        var (recording, packing) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var hour = 0; hour < hours; hour++)
        {
            clock.Now = Start.AddHours(hour).AddMinutes(10);
            var before = watch.Elapsed;
            if (clock.Now.Hour % Upkeep.Hours == 0)
                await job.RunAsync(new Job(1, job.Kind, job.Kind, "", null, JobState.Running, 0, null, 1, null, clock.Now, null, null, clock.Now), (_, _, _) => Task.CompletedTask, CancellationToken.None);
            packing += watch.Elapsed - before;
            foreach (var market in markets)
            {
                var snapshot = market.Next(Start.AddHours(hour).AddMinutes(20).AddSeconds(jitter.Next(900)));
                itemHours += snapshot.Variants.Count;
                before = watch.Elapsed;
                changes += (await store.RecordAsync(snapshot, CancellationToken.None)).ChangedRows;
                recording += watch.Elapsed - before;
            }
        }

        clock.Now = Start.AddHours(hours);
        Figures.Print($"{name}.record_mean_ms", recording.TotalMilliseconds / hours / markets.Count);
        Figures.Print($"{name}.upkeep_s", packing.TotalSeconds);
        return (itemHours, changes);
    }

    private static async Task<List<(string Table, long Bytes)>> BytesAsync(ServiceProvider services, StorageProvider provider)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        if (provider == StorageProvider.Sqlite) return [("history", await SqliteBytesAsync(db))];
        var sizes = new List<(string, long)>();
        foreach (var table in Tables)
        {
            // With indexes and TOAST; of a partitioned table the sum over its partitions.
            await using var command = db.Command(
                "SELECT (pg_total_relation_size(@table::regclass) + coalesce((SELECT sum(pg_total_relation_size(inhrelid)) FROM pg_inherits WHERE inhparent = @table::regclass), 0))::bigint",
                ("table", table));
            sizes.Add((table, (long)(await command.ExecuteScalarAsync())!));
        }

        return sizes;
    }

    // The file as it is, its free pages included, less what the other tables take.
    private static async Task<long> SqliteBytesAsync(AppDbContext db)
    {
        const string Size = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
        await using var whole = db.Command(Size);
        var bytes = (long)(await whole.ExecuteScalarAsync())!;
        foreach (var table in Tables) await db.ExecuteAsync($"DELETE FROM {table}", [], CancellationToken.None);
        await db.ExecuteAsync("VACUUM", [], CancellationToken.None);
        await using var rest = db.Command(Size);
        return bytes - (long)(await rest.ExecuteScalarAsync())!;
    }

    private static async Task ReadAsync(ServiceProvider services, string name, DateTimeOffset end, int reads)
    {
        var (queries, random) = (services.GetRequiredService<Infrastructure.Market.Snapshots.MarketQueries>(), new Random(Seed));
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        var onSale = await db.CurrentMarket.Where(row => row.MarketId != new MarketId(-1)).Select(row => new { row.MarketId, row.ItemId, row.Traits }).ToListAsync();
        List<double> ranges = [], lookUps = [];
        long points = 0;
        for (var i = -200; i < reads; i++)
        {
            var row = onSale[random.Next(onSale.Count)];
            var watch = Stopwatch.StartNew();
            await LookUpAsync(services, row.MarketId, new VariantKey(row.ItemId, row.Traits));
            var lookUp = watch.Elapsed;
            watch.Restart();
            var found = await queries.ChangesAsync(row.MarketId, new VariantKey(row.ItemId, row.Traits), end.AddDays(-30), end, CancellationToken.None);
            if (i < 0) continue;
            ranges.Add(watch.Elapsed.TotalMilliseconds);
            lookUps.Add(lookUp.TotalMilliseconds);
            points += found.Count;
        }

        Figures.Print($"{name}.range30d_points", points / (double)reads);
        Figures.Print($"{name}.range30d_p50_ms", Figures.Median(ranges));
        Figures.Print($"{name}.range30d_p99_ms", Figures.Percentile(ranges, 0.99));
        Figures.Print($"{name}.pk_p50_ms", Figures.Median(lookUps));
        Figures.Print($"{name}.pk_p99_ms", Figures.Percentile(lookUps, 0.99));
    }

    private static async Task LookUpAsync(ServiceProvider services, MarketId market, VariantKey variant)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Command(
            "SELECT minimum, market_value, median, quantity, auctions FROM current_market WHERE market_id = @market AND item_id = @item AND traits = @traits",
            ("market", market.Value), ("item", variant.Item.Value), ("traits", variant.Traits));
        await using var reader = await command.ExecuteReaderAsync();
        if (!await reader.ReadAsync()) throw new InvalidOperationException("A row on sale was not found.");
    }
}
