using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market;
using DiscordAH.Infrastructure.Market.Parsing;

namespace DiscordAH.Benchmarks.Ingest;

/// <summary>
/// What reading auctions costs: <c>-- ingest [--auctions N] [--seed S] [--commodities] [--passes P] | ingest --file F</c>. Compares, over
/// the same bytes in memory and turn by turn, a bare pass of the standard reader with our whole reading (stream to summaries and sorted
/// listings), then our result with a plain implementation's. Fails when they differ.
/// </summary>
internal static class IngestRun
{
    public static async Task<int> RunAsync(string[] options, CancellationToken ct)
    {
        if (Option(options, "--cold") is { } cold) return await ColdPass.RunAsync(cold, ct);
        var given = Option(options, "--file");
        var seed = int.Parse(Option(options, "--seed") ?? "4711", CultureInfo.InvariantCulture);
        var passes = Math.Max(3, int.Parse(Option(options, "--passes") ?? "9", CultureInfo.InvariantCulture));
        var path = given ?? Make(int.Parse(Option(options, "--auctions") ?? "1000000", CultureInfo.InvariantCulture), seed, options.Contains("--commodities"));
        try
        {
            if (given is null) Line("seed", seed);
            var printed = await ColdPass.StartAsync(path, ct);
            Console.Write(printed);
            return await MeasureAsync(await LoadAsync(path, ct), passes, ct);
        }
        finally
        {
            if (given is null) File.Delete(path);
        }
    }

    /// <summary>The identity both readings use. Items of a given file are unknown to it: then only gear is taken to have bonuses.</summary>
    public static VariantIdentity Identity() => new(
        ItemLevelData.Load(),
        item => item.Value >= MadeAuctions.FirstGear ? new ItemShape(item.Value % 2 == 0 ? 2 : 4, 40 + item.Value % 200) : null);

    /// <summary>The file's document, unpacked on the way.</summary>
    public static Stream Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true);
        return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    public static void Line(string name, object value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ingest.{name}: {value}"));

    private static async Task<int> MeasureAsync(byte[] json, int passes, CancellationToken ct)
    {
        var identity = Identity();
        List<double> bare = [], ours = [];
        ParsedAuctions? parsed = null;
        for (var pass = 0; pass < passes + 3; pass++)
        {
            // What one leaves behind must not be cleared on the other's time; the first three passes warm both up.
            parsed = null;
            var bareSeconds = Time(() => BarePass(json));
            var oursSeconds = await TimeAsync(async () => parsed = await AuctionBody.ReadAsync(new MemoryStream(json), identity, null, ct));
            if (pass < 3) continue;
            bare.Add(bareSeconds);
            ours.Add(oursSeconds);
        }

        Line("bytes", json.Length);
        Line("auctions", parsed!.Auctions);
        Line("skipped", parsed.Skipped);
        Line("variants", parsed.Contents.Variants.Count);
        Line("bare_s", $"{Median(bare):0.000}");
        Line("seconds", $"{Median(ours):0.000}");
        Line("speed_ratio", $"{Median(bare) / Median(ours):0.00}");
        Line("mb_per_s", $"{json.Length / 1e6 / Median(ours):0}");
        var difference = Equality.Difference(parsed, PlainReading.Of(json, identity));
        Line("equal_to_reference", difference is null ? "true" : "false");
        if (difference is not null) Console.Error.WriteLine(difference);
        return difference is null ? 0 : 1;
    }

    private static long BarePass(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        long tokens = 0;
        while (reader.Read()) tokens++;
        return tokens;
    }

    private static double Time(Action action)
    {
        Settle();
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }

    private static async Task<double> TimeAsync(Func<Task> action)
    {
        Settle();
        var watch = Stopwatch.StartNew();
        await action();
        return watch.Elapsed.TotalSeconds;
    }

    private static void Settle()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Make(int auctions, int seed, bool commodities)
    {
        var path = Path.GetTempFileName();
        using var file = new BufferedStream(File.Create(path), 1 << 20);
        new MadeAuctions(seed).Write(file, auctions, commodities);
        return path;
    }

    private static async Task<byte[]> LoadAsync(string path, CancellationToken ct)
    {
        await using var body = Open(path);
        using var memory = new MemoryStream();
        await body.CopyToAsync(memory, ct);
        return memory.ToArray();
    }

    private static string? Option(string[] options, string name) =>
        Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : null;
}
