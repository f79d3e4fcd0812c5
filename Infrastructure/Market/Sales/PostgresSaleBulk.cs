using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DiscordAH.Infrastructure.Market.Sales;

/// <summary>PostgreSQL: one statement over arrays.</summary>
internal sealed class PostgresSaleBulk : ISaleBulk
{
    public async Task AddAsync(AppDbContext db, MarketId market, int day, IReadOnlyCollection<SaleEvidence> evidence, CancellationToken ct)
    {
        if (evidence.Count == 0) return;

        // In key order: neighbouring rows land on the same page.
        SaleEvidence[] rows = [.. evidence.OrderBy(one => one.Variant.Item.Value).ThenBy(one => one.Variant.Traits)];
        await using var command = ((NpgsqlConnection)db.Database.GetDbConnection()).CreateCommand();
        command.CommandText =
            """
            INSERT INTO sales_daily AS had (market_id, item_id, traits, day, sold_units, sold_value, sold, expired, cancelled, relisted, ambiguous)
            SELECT @market, item_id, traits, @day, sold_units, sold_value, sold, expired, cancelled, relisted, ambiguous
            FROM unnest(@items, @traits, @units, @value, @sold, @expired, @cancelled, @relisted, @ambiguous)
                AS new(item_id, traits, sold_units, sold_value, sold, expired, cancelled, relisted, ambiguous)
            ON CONFLICT (market_id, day, item_id, traits) DO UPDATE SET
                sold_units = had.sold_units + excluded.sold_units, sold_value = had.sold_value + excluded.sold_value, sold = had.sold + excluded.sold,
                expired = had.expired + excluded.expired, cancelled = had.cancelled + excluded.cancelled, relisted = had.relisted + excluded.relisted,
                ambiguous = had.ambiguous + excluded.ambiguous
            """;
        var parameters = command.Parameters;
        parameters.AddWithValue("market", market.Value);
        parameters.AddWithValue("day", day);
        parameters.AddWithValue("items", Array.ConvertAll(rows, one => one.Variant.Item.Value));
        parameters.AddWithValue("traits", Array.ConvertAll(rows, one => one.Variant.Traits));
        parameters.AddWithValue("units", Array.ConvertAll(rows, one => (float)one.SoldUnits));
        parameters.AddWithValue("value", Array.ConvertAll(rows, one => (float)one.SoldValue));
        parameters.AddWithValue("sold", Array.ConvertAll(rows, one => (float)one.Sold));
        parameters.AddWithValue("expired", Array.ConvertAll(rows, one => (float)one.Expired));
        parameters.AddWithValue("cancelled", Array.ConvertAll(rows, one => (float)one.Cancelled));
        parameters.AddWithValue("relisted", Array.ConvertAll(rows, one => (float)one.Relisted));
        parameters.AddWithValue("ambiguous", Array.ConvertAll(rows, one => (float)one.Ambiguous));
        await command.ExecuteNonQueryAsync(ct);
    }
}
