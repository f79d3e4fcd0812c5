using System.Data.Common;
using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.TestKit.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.EndToEnd.Tests.Campaigns;

/// <summary>
/// What a database says about the market, as lines that can be compared with another's. History is taken as the timeline that people are shown, so that
/// two databases which came to it by different steps are equal; when something was fetched and how long it took is left out.
/// </summary>
internal sealed class StoredMarket
{
    private StoredMarket(SortedSet<string> lines, IReadOnlyList<(MarketId Market, DateTimeOffset At, bool IsArchived)> snapshots) => (Lines, Snapshots) = (lines, snapshots);

    public SortedSet<string> Lines { get; }

    public IReadOnlyList<(MarketId Market, DateTimeOffset At, bool IsArchived)> Snapshots { get; }

    public static async Task<StoredMarket> ReadAsync(TestDatabase database)
    {
        await using var services = database.Services();
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        var snapshots = await db.Snapshots.AsNoTracking().OrderBy(row => row.PublishedAt).ToListAsync();
        foreach (var row in snapshots) lines.Add(Line($"snapshot {row.MarketId} {row.PublishedAt:O} archived={row.IsArchived} {row.Auctions} {row.Variants} {row.Skipped} {row.Bytes}"));
        foreach (var row in await db.CurrentMarket.AsNoTracking().ToListAsync())
            lines.Add(Line($"current {row.MarketId} {row.ItemId} {row.Traits} {row.Minimum.Value} {row.MarketValue.Value} {row.Median.Value} {row.Quantity} {row.Auctions} {row.BidOnly} {Convert.ToHexString(row.Ladder)}"));
        var queries = services.GetRequiredService<IMarketQueries>();
        foreach (var (market, variant) in await GoodsAsync(db))
            foreach (var line in Timeline(await queries.ChangesAsync(market, variant, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, CancellationToken.None)))
                lines.Add(Line($"history {market} {variant} {line}"));
        return new StoredMarket(lines, [.. snapshots.Select(row => (row.MarketId, row.PublishedAt, row.IsArchived))]);
    }

    /// <summary>The first few lines that only one of the two has.</summary>
    public IReadOnlyList<string> Differences(StoredMarket other) =>
    [
        .. Lines.Except(other.Lines, StringComparer.Ordinal).Take(5).Select(line => "only the first: " + line),
        .. other.Lines.Except(Lines, StringComparer.Ordinal).Take(5).Select(line => "only the second: " + line),
    ];

    private static IEnumerable<string> Timeline(IReadOnlyList<PricePoint> changes)
    {
        PricePoint? held = null;
        foreach (var point in changes)
        {
            var numbers = point.Quantity > 0 ? point with { At = default } : default;
            if (numbers == (held ?? default)) continue;
            held = numbers;
            yield return Line($"{point.At:O} {numbers.Minimum.Value} {numbers.MarketValue.Value} {numbers.Median.Value} {numbers.Quantity} {numbers.Auctions}");
        }
    }

    private static async Task<List<(MarketId Market, VariantKey Variant)>> GoodsAsync(AppDbContext db)
    {
        List<(MarketId, VariantKey)> goods = [];
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT market_id, item_id, traits FROM price_history UNION SELECT market_id, item_id, traits FROM price_history_weeks";
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) goods.Add((new MarketId(reader.GetInt32(0)), new VariantKey(new ItemId(reader.GetInt32(1)), reader.GetInt64(2))));
        return goods;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
