using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using DiscordAH.Domain.Common;

namespace DiscordAH.Infrastructure.Market.Import;

/// <summary>
/// Reads an archive of prices: CSV, plain or gzip, with a header naming <c>ts</c> (unix seconds), <c>item</c> (see <see cref="HistoryKey"/>), <c>min_buyout</c> and, where
/// it has them, <c>num_auctions</c> and <c>market_value</c> or <c>market_value_recent</c>; prices in copper. Rows may come in any order.
/// </summary>
internal static class HistoryFile
{
    // 40 bytes a row: an archive of 20 million rows still fits a small server.
    private const int MaxRows = 20_000_000;
    private const int ProgressEvery = 50_000;
    private static readonly DateTimeOffset FirstAuction = new(2004, 11, 23, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The rows, ascending by time and variant.</summary>
    public static async Task<Result<List<HistoryRow>>> ReadAsync(
        string path, HistoryKey keys, DateTimeOffset now, HistoryRejects rejects, IProgress<double>? progress, CancellationToken ct)
    {
        if (!File.Exists(path)) return new ImportErrors.NoFile(path);
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true);
            await using var body = await Gunzipped.OpenAsync(file, ct);
            using var text = new StreamReader(body);
            using var csv = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Mode = CsvMode.RFC4180, BadDataFound = null });
            if (!await csv.ReadAsync()) return new ImportErrors.NotHistory(path, "It is empty.");
            var columns = HistoryColumns.Of(csv.Record ?? []);
            if (!columns.Succeeded) return columns.Error;
            return Sorted(await RowsAsync(csv, columns.Value, keys, (FirstAuction.ToUnixTimeSeconds(), now.ToUnixTimeSeconds()), rejects, () => progress?.Report(Share(file)), ct), rejects);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException or CsvHelperException)
        {
            return new ImportErrors.NotHistory(path, exception is InvalidDataException ? "The gzip data is cut off or damaged." : exception.Message);
        }
    }

    private static async Task<List<(HistoryRow Row, long Line)>> RowsAsync(
        CsvParser csv, HistoryColumns columns, HistoryKey keys, (long From, long To) span, HistoryRejects rejects, Action onProgress, CancellationToken ct)
    {
        List<(HistoryRow, long)> rows = [];
        while (await csv.ReadAsync())
        {
            ct.ThrowIfCancellationRequested();
            if (csv.Row % ProgressEvery == 0) onProgress();
            if (columns.Read(csv, keys, span, out var row) is { } reason) rejects.Add(csv.RawRow, reason, csv.RawRecord.TrimEnd());
            else if (rows.Count < MaxRows) rows.Add((row, csv.RawRow));
            else throw new IOException(string.Create(CultureInfo.InvariantCulture, $"It has more than {MaxRows:N0} rows. Split it."));
        }

        return rows;
    }

    // Of two rows for one good and moment the first counts.
    private static List<HistoryRow> Sorted(List<(HistoryRow Row, long Line)> rows, HistoryRejects rejects)
    {
        rows.Sort((a, b) => Compare(a.Row, b.Row) is not 0 and var order ? order : a.Line.CompareTo(b.Line));
        var sorted = new List<HistoryRow>(rows.Count);
        foreach (var (row, line) in rows)
        {
            if (sorted.Count > 0 && Compare(sorted[^1], row) == 0) rejects.Add(line, "the good comes twice for this time", string.Create(CultureInfo.InvariantCulture, $"{row.At},{row.Variant}"));
            else sorted.Add(row);
        }

        return sorted;
    }

    private static int Compare(HistoryRow a, HistoryRow b)
    {
        if (a.At != b.At) return a.At.CompareTo(b.At);
        return a.Variant.Item != b.Variant.Item ? a.Variant.Item.Value.CompareTo(b.Variant.Item.Value) : a.Variant.Traits.CompareTo(b.Variant.Traits);
    }

    private static double Share(FileStream file) => file.Length == 0 ? 1 : (double)file.Position / file.Length;
}
