using System.Data.Common;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>Rows of the bulk reads, column by column; both databases select the same columns.</summary>
internal static class BulkReading
{
    public static async Task<Dictionary<VariantKey, OnSale>> CurrentAsync(DbCommand command, CancellationToken ct)
    {
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new Dictionary<VariantKey, OnSale>();
        while (await reader.ReadAsync(ct))
            rows.Add(Key(reader), new OnSale(NumbersOf(reader), reader.GetInt32(7), reader.GetFieldValue<byte[]>(8)));
        return rows;
    }

    public static async Task<Dictionary<VariantKey, Numbers>> HistoryAsync(DbCommand command, CancellationToken ct)
    {
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new Dictionary<VariantKey, Numbers>();
        while (await reader.ReadAsync(ct))
            if (NumbersOf(reader) is { Quantity: > 0 } numbers) rows.Add(Key(reader), numbers);
        return rows;
    }

    public static async Task<HashSet<VariantKey>> KeysAsync(DbCommand command, CancellationToken ct)
    {
        await using var reader = await command.ExecuteReaderAsync(ct);
        var keys = new HashSet<VariantKey>();
        while (await reader.ReadAsync(ct)) keys.Add(Key(reader));
        return keys;
    }

    private static VariantKey Key(DbDataReader reader) => new(new ItemId(reader.GetInt32(0)), reader.GetInt64(1));

    private static Numbers NumbersOf(DbDataReader reader) =>
        new(reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5), reader.GetInt32(6));
}
