using System.Diagnostics;
using System.Globalization;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.TestKit.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Benchmarks.Market;

/// <summary>
/// What recording a snapshot costs on PostgreSQL, beside psql's <c>\copy</c> of the rows that it writes: as many history rows and as many rows of the current
/// market, into tables with the same columns and keys, in one transaction. Rows are those written, not those looked at.
/// </summary>
internal static class RecordRun
{
    private const int Seed = 4711;
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task<int> RunAsync(string[] options)
    {
        var variants = Figures.Option(options, "--variants", 20_000);
        var rounds = Figures.Option(options, "--rounds", 41);
        Console.WriteLine($"seed: {Seed}");
        await using var database = await TestDatabase.CreateAsync(StorageProvider.Postgres);
        await using var services = database.Services(more => more.AddSingleton<TimeProvider>(new SetClock(Start)));
        await using var psql = await PsqlSession.OpenAsync(database.Settings["Storage:ConnectionString"]!);
        var store = services.GetRequiredService<ISnapshotStore>();
        var market = new MovingMarket(Seed, variants);

        // The first market warms process and server up, as hours of ninety markets do: its figures are not printed.
        await ChangedAsync(store, psql, market, 1, 150);
        var changed = await ChangedAsync(store, psql, market, 2, rounds);
        var unchanged = await UnchangedAsync(store, market, 2, rounds);

        var rows = Figures.Median(changed.Select(round => (double)round.Rows));
        var ours = Figures.Median(changed.Select(round => round.Rows / round.Ours.TotalSeconds));
        var copied = Figures.Median(changed.Select(round => round.Rows / round.Copy.TotalSeconds));
        Figures.Print("record.variants", variants);
        Figures.Print("record.rows", rows);
        Figures.Print("record.changed_ms", Figures.Median(changed.Select(round => round.Ours.TotalMilliseconds)));
        Figures.Print("record.copy_ms", Figures.Median(changed.Select(round => round.Copy.TotalMilliseconds)));
        Figures.Print("record.rows_per_s", ours);
        Figures.Print("record.copy_rows_per_s", copied);
        Figures.Print("record.copy_ratio", ours / copied);
        Figures.Print("record.unchanged_ms", Figures.Median(unchanged));
        Figures.Print("record.first_ms", changed[0].First.TotalMilliseconds);
        return 0;
    }

    private static async Task<List<Round>> ChangedAsync(ISnapshotStore store, PsqlSession psql, MovingMarket market, int id, int rounds)
    {
        var before = market.Next(id, Start);
        var watch = Stopwatch.StartNew();
        await store.RecordAsync(before, CancellationToken.None);
        var first = watch.Elapsed;
        await psql.RunAsync("SET client_min_messages = warning; DROP TABLE IF EXISTS copy_current; DROP TABLE IF EXISTS copy_history; CREATE TABLE copy_current (LIKE current_market INCLUDING ALL); CREATE TABLE copy_history (LIKE price_history INCLUDING ALL);"
            + $" INSERT INTO copy_current SELECT * FROM current_market WHERE market_id = {id}; INSERT INTO copy_history SELECT * FROM price_history WHERE market_id = {id};");

        var measured = new List<Round>();
        for (var round = 1; round <= rounds; round++)
        {
            var now = market.Next(id, Start.AddHours(round));
            watch.Restart();
            var outcome = await store.RecordAsync(now, CancellationToken.None);
            var ours = watch.Elapsed;
            var changed = now.Variants.Where((summary, i) => !ReferenceEquals(summary, before.Variants[i])).ToList();
            if (outcome.ChangedRows != changed.Count) throw new InvalidOperationException("The store wrote other rows than changed.");
            measured.Add(new Round(changed.Count * 2, ours, await CopyAsync(psql, now, changed), first));
            before = now;
        }

        return measured;
    }

    private static async Task<TimeSpan> CopyAsync(PsqlSession psql, MarketSnapshot snapshot, List<VariantSummary> changed)
    {
        var folder = Directory.CreateTempSubdirectory("discordah-copy-");
        var (current, history) = (Path.Combine(folder.FullName, "current.txt"), Path.Combine(folder.FullName, "history.txt"));
        await File.WriteAllLinesAsync(current, changed.Select(summary => CurrentLine(snapshot, summary)));
        await File.WriteAllLinesAsync(history, changed.Select(summary => HistoryLine(snapshot, summary)));

        // The keys are made free beforehand; neither that nor its dead rows are measured.
        var keys = string.Join(',', changed.Select(summary => summary.Variant.Item.Value.ToString(CultureInfo.InvariantCulture)));
        await psql.RunAsync($"DELETE FROM copy_current WHERE item_id IN ({keys});\nVACUUM copy_current;");
        var taken = await psql.RunAsync($"BEGIN;\n\\copy copy_current FROM '{current}'\n\\copy copy_history FROM '{history}'\nCOMMIT;");
        folder.Delete(recursive: true);
        return taken;
    }

    private static async Task<List<double>> UnchangedAsync(ISnapshotStore store, MovingMarket market, int id, int rounds)
    {
        var last = market.Next(id, Start.AddDays(30));
        await store.RecordAsync(last, CancellationToken.None);
        var measured = new List<double>();
        for (var round = 1; round <= rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            var outcome = await store.RecordAsync(last with { PublishedAt = last.PublishedAt.AddHours(round) }, CancellationToken.None);
            measured.Add(watch.Elapsed.TotalMilliseconds);
            if (outcome is not { Outcome: RecordOutcome.Recorded, ChangedRows: 0 }) throw new InvalidOperationException("Something changed in an unchanged market.");
        }

        return measured;
    }

    private static string CurrentLine(MarketSnapshot snapshot, VariantSummary summary) =>
        string.Create(CultureInfo.InvariantCulture, $"{snapshot.Market.Value}\t{Key(summary)}\t{NumbersOf(summary)}\t{summary.BidOnly}\t\\\\x{Convert.ToHexStringLower(LadderBytes.Pack(summary.Ladder))}");

    private static string HistoryLine(MarketSnapshot snapshot, VariantSummary summary) =>
        string.Create(CultureInfo.InvariantCulture, $"{snapshot.Market.Value}\t{Key(summary)}\t{Conversions.ToStored(snapshot.PublishedAt)}\t{NumbersOf(summary)}");

    private static string Key(VariantSummary summary) => string.Create(CultureInfo.InvariantCulture, $"{summary.Variant.Item.Value}\t{summary.Variant.Traits}");

    private static string NumbersOf(VariantSummary summary) =>
        string.Create(CultureInfo.InvariantCulture, $"{summary.Minimum.Value}\t{summary.MarketValue.Value}\t{summary.Median.Value}\t{summary.Quantity}\t{summary.Auctions}");

    private sealed record Round(int Rows, TimeSpan Ours, TimeSpan Copy, TimeSpan First);
}
