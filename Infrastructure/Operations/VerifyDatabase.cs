using System.Data.Common;
using System.Globalization;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DiscordAH.Infrastructure.Operations;

/// <summary>Checks what is always true of a healthy database, in one consistent view of it, without changing anything. May run beside the program.</summary>
internal sealed class VerifyDatabase(IDbContextFactory<AppDbContext> contexts)
{
    /// <summary>Runs every check.</summary>
    /// <exception cref="StorageUnavailableException">Its tables are not those of this version.</exception>
    public async Task<VerifyReport> RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Database.SetCommandTimeout(0);
        await RequireTablesAsync(db, ct);
        await using var view = await ReadView.OpenAsync(db, ct);
        var findings = new List<VerifyFinding>();
        var invariants = Invariant.Load();
        foreach (var invariant in invariants)
        {
            var rows = await NumberAsync(db, invariant.Sql, ct);
            if (rows > 0) findings.Add(new VerifyFinding(invariant.Name, invariant.Sentence, rows));
        }

        if (db.Database.IsSqlite() && await TextAsync(db, "PRAGMA integrity_check", ct) is var answer && answer != "ok")
            findings.Add(new VerifyFinding("file-is-whole", $"The file is damaged: {answer}.", 1));
        var markets = await db.Markets.AsNoTracking().Where(row => row.LastLiveAt != null).Select(row => row.MarketId).OrderBy(id => id).ToListAsync(ct);
        foreach (var market in markets)
        {
            await CheckMarketAsync(db, market, findings, ct);
            await VerifyRollups.CheckAsync(db, market, findings, ct);
        }

        return new VerifyReport(invariants.Count + (db.Database.IsSqlite() ? 5 : 4), markets.Count, findings);
    }

    /// <summary>What is on sale is the newest state of each variant's history, and its ladder can be read.</summary>
    private async Task CheckMarketAsync(AppDbContext db, MarketId market, List<VerifyFinding> findings, CancellationToken ct)
    {
        var current = (await db.CurrentMarket.AsNoTracking().Where(row => row.MarketId == market).ToListAsync(ct)).ToDictionary(row => new VariantKey(row.ItemId, row.Traits));
        var history = await HistoryReading.StateBeforeAsync(db, market, long.MaxValue, ct);
        var unlike = current.Count(row => !history.TryGetValue(row.Key, out var last) || last.Numbers != NumbersOf(row.Value))
            + history.Count(row => row.Value.Numbers.Quantity > 0 && !current.ContainsKey(row.Key));
        if (unlike > 0) findings.Add(new VerifyFinding("current-is-newest-history", FormattableString.Invariant($"In market {market.Value} what is on sale is not what the history says last."), unlike));
        var unreadable = current.Count(row => !IsReadable(row.Value.Ladder));
        if (unreadable > 0) findings.Add(new VerifyFinding("ladder-decodes", FormattableString.Invariant($"In market {market.Value} price ladders cannot be read."), unreadable));
    }

    private static Numbers NumbersOf(CurrentMarketRow row) => new(row.Minimum.Value, row.MarketValue.Value, row.Median.Value, row.Quantity, row.Auctions);

    private static bool IsReadable(byte[] ladder)
    {
        try
        {
            var levels = LadderBytes.Unpack(ladder);
            return levels.All(level => level.UnitPrice.Value >= 0 && level.Quantity >= 0);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or OverflowException)
        {
            return false;
        }
    }

    private static async Task RequireTablesAsync(AppDbContext db, CancellationToken ct)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (pending.Count > 0)
            throw new StorageUnavailableException($"The database is not of this version: {pending[0]} is missing. Start this version once (it brings the tables up to date), or verify with the version that used it last.");
    }

    private static async Task<long> NumberAsync(AppDbContext db, string sql, CancellationToken ct) =>
        Convert.ToInt64(await ScalarAsync(db, sql, ct), CultureInfo.InvariantCulture);

    private static async Task<string?> TextAsync(AppDbContext db, string sql, CancellationToken ct) => await ScalarAsync(db, sql, ct) as string;

    private static async Task<object?> ScalarAsync(AppDbContext db, string sql, CancellationToken ct)
    {
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Statements of this program's own list; nothing in them comes from outside.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return await command.ExecuteScalarAsync(ct);
    }
}
