using System.Data.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>SQLite: prepared statements, one row after the other; there is no round trip to save.</summary>
internal sealed class SqliteMarketBulk : IMarketBulk
{
    public async Task WriteCurrentAsync(AppDbContext db, MarketId market, IncomingMarket incoming, MarketDifference difference, CancellationToken ct)
    {
        if (difference.Vanished.Count > 0) await DeleteAsync(db, market, difference.Vanished, ct);
        if (difference.Added.Count > 0)
            await PutAsync(db, market, incoming, difference.Added, "INSERT INTO current_market (market_id, item_id, traits, minimum, market_value, median, quantity, auctions, bid_only, ladder) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)", ct);

        // An update leaves the index over item ids alone; deleting and inserting would not.
        if (difference.Changed.Count > 0)
            await PutAsync(db, market, incoming, difference.Changed, "UPDATE current_market SET minimum = @p3, market_value = @p4, median = @p5, quantity = @p6, auctions = @p7, bid_only = @p8, ladder = @p9 WHERE market_id = @p0 AND item_id = @p1 AND traits = @p2", ct);
    }

    public async Task WriteHistoryAsync(AppDbContext db, MarketId market, IReadOnlyCollection<HistoryEntry> entries, CancellationToken ct)
    {
        if (entries.Count == 0) return;
        await using var command = Command(db, "INSERT INTO price_history (market_id, item_id, traits, at, minimum, market_value, median, quantity, auctions) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8)", 9);
        var parameters = command.Parameters;
        foreach (var entry in entries)
        {
            ct.ThrowIfCancellationRequested();
            SetKey(parameters, market, entry.Variant);
            parameters[3].Value = entry.At;
            SetNumbers(parameters, 4, entry.Numbers);
            command.ExecuteNonQuery();
        }
    }

    public async Task WriteWeeksAsync(AppDbContext db, MarketId market, IReadOnlyCollection<PackedWeek> weeks, CancellationToken ct)
    {
        if (weeks.Count == 0) return;
        await using var command = Command(db, "INSERT INTO price_history_weeks (market_id, item_id, traits, day, changes) VALUES (@p0, @p1, @p2, @p3, @p4)", 5);
        foreach (var week in weeks)
        {
            ct.ThrowIfCancellationRequested();
            SetKey(command.Parameters, market, week.Variant);
            command.Parameters[3].Value = week.Day;
            command.Parameters[4].Value = week.Changes;
            command.ExecuteNonQuery();
        }
    }

    private static async Task PutAsync(AppDbContext db, MarketId market, IncomingMarket incoming, List<int> indices, string sql, CancellationToken ct)
    {
        await using var command = Command(db, sql, 10);
        var parameters = command.Parameters;
        foreach (var index in indices)
        {
            ct.ThrowIfCancellationRequested();
            var (variant, row) = incoming.RowAt(index);
            SetKey(parameters, market, variant);
            SetNumbers(parameters, 3, row.Numbers);
            parameters[8].Value = row.BidOnly;
            parameters[9].Value = row.Ladder;
            if (command.ExecuteNonQuery() != 1) throw LostRow(market);
        }
    }

    private static async Task DeleteAsync(AppDbContext db, MarketId market, List<VariantKey> vanished, CancellationToken ct)
    {
        await using var command = Command(db, "DELETE FROM current_market WHERE market_id = @p0 AND item_id = @p1 AND traits = @p2", 3);
        foreach (var variant in vanished)
        {
            ct.ThrowIfCancellationRequested();
            SetKey(command.Parameters, market, variant);
            if (command.ExecuteNonQuery() != 1) throw LostRow(market);
        }
    }

    private static InvalidOperationException LostRow(MarketId market) =>
        new(FormattableString.Invariant($"The current market {market.Value} was changed by somebody else than its recorder."));

    private static void SetKey(DbParameterCollection parameters, MarketId market, VariantKey variant)
    {
        parameters[0].Value = market.Value;
        parameters[1].Value = variant.Item.Value;
        parameters[2].Value = variant.Traits;
    }

    private static void SetNumbers(DbParameterCollection parameters, int first, Numbers numbers)
    {
        parameters[first].Value = numbers.Minimum;
        parameters[first + 1].Value = numbers.MarketValue;
        parameters[first + 2].Value = numbers.Median;
        parameters[first + 3].Value = numbers.Quantity;
        parameters[first + 4].Value = numbers.Auctions;
    }

    private static DbCommand Command(AppDbContext db, string sql, int parameters)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < parameters; i++) command.Parameters.Add(new SqliteParameter { ParameterName = FormattableString.Invariant($"@p{i}") });
        return command;
    }
}
