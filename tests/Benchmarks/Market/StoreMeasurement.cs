using System.Diagnostics;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Caching;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.TestKit.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Benchmarks.Market;

/// <summary>What recording and reading cost: <c>-- store</c>. Prints one <c>name: value</c> a line.</summary>
internal static class StoreMeasurement
{
    private const int Seed = 4711;
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync()
    {
        Console.WriteLine($"seed: {Seed}");
        foreach (var provider in Enum.GetValues<StorageProvider>())
        {
            await using var database = await TestDatabase.CreateAsync(provider);
            await using var services = database.Services(more => more.AddCaching(database.Configuration()));
            var name = provider.ToString().ToLowerInvariant();
            await RecordAsync(name, services.GetRequiredService<ISnapshotStore>());
            await ArchiveAsync(name, services.GetRequiredService<ISnapshotStore>());
            await ReadAsync(name, services.GetRequiredService<IMarketQueries>());
        }
    }

    private static async Task RecordAsync(string name, ISnapshotStore store)
    {
        var market = new MovingMarket(Seed, 20_000);

        // The first market warms the process up: its figures are not printed.
        foreach (var id in new[] { 1, 2 })
        {
            for (var hour = 0; hour < 4; hour++)
            {
                var snapshot = market.Next(id, Start.AddHours(hour));
                var watch = Stopwatch.StartNew();
                var outcome = await store.RecordAsync(snapshot, CancellationToken.None);
                if (id == 2) Console.WriteLine($"store.{name}.record_{(hour == 0 ? "first" : "changed")}_ms: {watch.ElapsedMilliseconds} ({outcome.ChangedRows} rows)");
            }
        }
    }

    private static async Task ArchiveAsync(string name, ISnapshotStore store)
    {
        var rows = 0;
        var total = TimeSpan.Zero;
        for (var id = 101; id <= 108; id++)
        {
            var market = new MovingMarket(Seed + id, 500);
            var snapshots = Enumerable.Range(0, 1440).Select(hour => market.Next(id, Start.AddHours(hour))).ToList();
            var watch = Stopwatch.StartNew();
            foreach (var day in snapshots.Chunk(24)) rows += await store.RecordArchivedAsync(day, CancellationToken.None);
            total += watch.Elapsed;
        }

        Console.WriteLine($"store.{name}.archive_1440_ms: {total.TotalMilliseconds / 8:0} (8 markets, {rows} rows, {total.TotalSeconds:0.0} s in all)");
    }

    private static async Task ReadAsync(string name, IMarketQueries queries)
    {
        const int Reads = 200_000;
        var variant = VariantKey.Plain(new ItemId(42));
        await queries.CurrentAsync(new MarketId(2), variant, CancellationToken.None);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Reads; i++) await queries.CurrentAsync(new MarketId(2), variant, CancellationToken.None);
        Console.WriteLine($"store.{name}.cache_hit_us: {watch.Elapsed.TotalMicroseconds / Reads:0.00}");
        watch.Restart();
        for (var item = 1; item <= 500; item++) await queries.ChangesAsync(new MarketId(101), VariantKey.Plain(new ItemId(item)), Start, Start.AddDays(60), CancellationToken.None);
        Console.WriteLine($"store.{name}.history_60d_read_ms: {watch.Elapsed.TotalMilliseconds / 500:0.00}");
    }
}
