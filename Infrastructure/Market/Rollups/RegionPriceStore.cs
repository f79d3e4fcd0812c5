using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Rollups;

/// <summary>Region prices, straight from the table.</summary>
internal sealed class RegionPriceStore(IDbContextFactory<AppDbContext> contexts) : IRegionPrices
{
    private const string OnPostgres = """
        SELECT r.item_id, r.traits, r.realms, r.minimum, r.lower_quartile, r.median, r.upper_quartile, r.quantity
        FROM unnest(@items, @many) AS k(item_id, traits) JOIN region_prices r ON r.region = @region AND r.item_id = k.item_id AND r.traits = k.traits
        """;

    private const string OnSqlite = """
        SELECT r.item_id, r.traits, r.realms, r.minimum, r.lower_quartile, r.median, r.upper_quartile, r.quantity FROM json_each(@keys) AS k CROSS JOIN region_prices r
        WHERE r.region = @region AND r.item_id = json_extract(k.value, '$[0]') AND r.traits = json_extract(k.value, '$[1]')
        """;

    public async Task<IReadOnlyDictionary<VariantKey, RegionPrice>> OfAsync(Region region, IReadOnlyCollection<VariantKey> variants, CancellationToken ct)
    {
        var found = new Dictionary<VariantKey, RegionPrice>();
        if (variants.Count == 0) return found;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Command(db.Database.IsSqlite() ? OnSqlite : OnPostgres, [("region", (int)region), .. VariantKeys.Of(db, variants)]);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var key = new VariantKey(new ItemId(reader.GetInt32(0)), reader.GetInt64(1));
            found[key] = new RegionPrice(region, key, reader.GetInt32(2), Money(3), Money(4), Money(5), Money(6), reader.GetInt64(7));
        }

        return found;

        Copper Money(int column) => new(reader.GetInt64(column));
    }
}
