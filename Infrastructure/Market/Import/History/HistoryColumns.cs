using System.Globalization;
using CsvHelper;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Import;

/// <summary>Where an archive keeps what; -1 for a column that it does not have.</summary>
internal sealed record HistoryColumns(int Time, int Item, int Minimum, int Auctions, int MarketValue)
{
    private const int MaxAuctions = 10_000_000;

    public static Result<HistoryColumns> Of(string[] header)
    {
        var names = Array.ConvertAll(header, name => name.Trim().TrimStart('\uFEFF').ToLowerInvariant());
        var columns = new HistoryColumns(
            Array.IndexOf(names, "ts"), Array.IndexOf(names, "item"), Array.IndexOf(names, "min_buyout"), Array.IndexOf(names, "num_auctions"),
            Math.Max(Array.IndexOf(names, "market_value"), Array.IndexOf(names, "market_value_recent")));
        if (columns is { Time: >= 0, Item: >= 0, Minimum: >= 0 }) return columns;
        return new ImportErrors.Usage("The file's first line must name the columns ts, item and min_buyout (and may name num_auctions and market_value).");
    }

    /// <summary>Reads a row.</summary>
    /// <returns>Null when it is sound, else why it is not.</returns>
    public string? Read(IParser csv, HistoryKey keys, (long From, long To) span, out HistoryRow row)
    {
        row = default;
        if (csv.Count <= Math.Max(Time, Math.Max(Item, Minimum))) return "columns are missing";
        if (!TryNumber(csv[Time], out var at)) return "ts is not a number of unix seconds";
        if (at < span.From) return "ts is before the game began";
        if (at > span.To) return "ts is yet to come";
        if (!TryNumber(csv[Minimum], out var minimum) || minimum is < 1 or > SnapshotAggregator.MaxUnitPrice) return "min_buyout is not a price in copper";
        if (keys.Parse(csv[Item]) is not { } variant) return "item names no good that can be told apart";
        long auctions = 1, value = minimum;
        if (Has(csv, Auctions) && (!TryNumber(csv[Auctions], out auctions) || auctions is < 1 or > MaxAuctions)) return "num_auctions is not a number of auctions";
        if (Has(csv, MarketValue) && (!TryNumber(csv[MarketValue], out value) || value is < 1 or > SnapshotAggregator.MaxUnitPrice)) return "market_value is not a price in copper";
        row = new HistoryRow(at, variant, minimum, value, (int)auctions);
        return null;
    }

    private static bool Has(IParser csv, int column) => column >= 0 && column < csv.Count && csv[column].Length > 0;

    private static bool TryNumber(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
