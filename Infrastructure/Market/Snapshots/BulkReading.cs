using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>The whole current market in one go, where this process does not know it by heart.</summary>
internal static class BulkReading
{
    private const string Sql = "SELECT item_id, traits, minimum, market_value, median, quantity, auctions, bid_only, ladder FROM current_market WHERE market_id = @market";

    public static async Task<MarketState> CurrentAsync(AppDbContext db, MarketId market, CancellationToken ct)
    {
        await using var command = db.Command(Sql, ("market", market.Value));
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<(VariantKey, ulong, ulong)>();
        while (await reader.ReadAsync(ct))
        {
            var numbers = new Numbers(reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5), reader.GetInt32(6));
            var key = new VariantKey(new ItemId(reader.GetInt32(0)), reader.GetInt64(1));
            rows.Add((key, Fingerprint.Of(numbers), Fingerprint.Of(reader.GetInt32(7), LadderBytes.Unpack(reader.GetFieldValue<byte[]>(8)))));
        }

        return MarketState.Of(rows);
    }
}
