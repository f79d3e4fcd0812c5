using System.Collections.Concurrent;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace DiscordAH.Infrastructure.Market.History;

/// <summary>PostgreSQL: a partition a day, made before it is needed and dropped whole.</summary>
internal sealed partial class PostgresHistoryStorage(IDbContextFactory<AppDbContext> contexts, TimeProvider clock, ILogger<PostgresHistoryStorage> log) : IHistoryStorage
{
    // Any number will do, as long as every version of this program uses the same.
    private const long CreationLock = 0x0D15_C08D_A402;

    // From the catalogue's rows, not by to_regclass: that one asks a cache which does not hear of other processes while we wait for a lock.
    private const string Missing = """
        SELECT name FROM unnest(@names) AS name
        WHERE NOT EXISTS (SELECT 1 FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = to_regclass(@parent) AND c.relname = name)
        """;

    private readonly ConcurrentDictionary<PostgresPartition, bool> _known = new();

    public async Task PrepareAsync(AppDbContext db, HistoryTable table, IReadOnlyCollection<int> days, CancellationToken ct)
    {
        if (days.All(day => IsKnown(new PostgresPartition(table, day)))) return;
        var missing = await MissingAsync(db, table, days, ct);
        if (missing.Count == 0)
        {
            foreach (var day in days) _known.TryAdd(new PostgresPartition(table, day), true);
            return;
        }

        // Two processes may need the same day: one makes it, the other waits and looks again.
        await db.ExecuteAsync("SELECT pg_advisory_xact_lock(@key)", [("key", CreationLock)], ct);
        foreach (var partition in await MissingAsync(db, table, missing.ConvertAll(partition => partition.Day), ct))
            await db.ExecuteAsync(partition.CreateSql, [], ct);
    }

    public void Forget() => _known.Clear();

    // Expired days go with their partition.
    public Task ForgetAsync(AppDbContext db, MarketId market, int day, CancellationToken ct) => Task.CompletedTask;

    public async Task<int> ReleaseAsync(int oldest, int open, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        var dropped = 0;
        Forget();
        foreach (var partition in await ListAsync(db, ct))
        {
            if (partition.Day >= open) continue;
            try
            {
                if (partition.Day < oldest && await ExpireAsync(db, partition, ct)) dropped++;
                else if (await IsEmptyAsync(db, partition, ct) && await DropAsync(db, partition, ct)) dropped++;
            }
            catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UndefinedTable)
            {
                // Somebody reads or writes, or another process dropped it; a partition more or less for some hours harms nobody.
                LogBusy(log, partition.Name, exception.SqlState);
            }
        }

        return dropped;
    }

    // Nobody drops today's partition or a later one, so once seen it need not be asked for again; older ones may go at any time.
    private bool IsKnown(PostgresPartition partition) =>
        partition.Day >= HistoryCalendar.DayOf(Conversions.ToStored(clock.GetUtcNow())) && _known.ContainsKey(partition);

    // The lock on the parent is what a writer takes anyway. Held until its commit, it keeps the day that was found from being dropped meanwhile.
    private static async Task<List<PostgresPartition>> MissingAsync(AppDbContext db, HistoryTable table, IReadOnlyCollection<int> days, CancellationToken ct)
    {
        var asked = days.Distinct().Select(day => new PostgresPartition(table, day)).ToList();
        if (asked.Count == 0) return [];
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection())
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand($"LOCK TABLE ONLY {asked[0].Parent} IN ROW EXCLUSIVE MODE"),
                new NpgsqlBatchCommand(Missing) { Parameters = { new NpgsqlParameter("parent", asked[0].Parent), new NpgsqlParameter("names", asked.Select(one => one.Name).ToArray()) } },
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var missing = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct)) missing.Add(reader.GetString(0));
        return asked.FindAll(partition => missing.Contains(partition.Name));
    }

    private static async Task<List<PostgresPartition>> ListAsync(AppDbContext db, CancellationToken ct)
    {
        var found = new List<PostgresPartition>();
        foreach (var table in Enum.GetValues<HistoryTable>())
        {
            await using var command = db.Command(
                "SELECT c.relname::text FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = to_regclass(@parent)",
                ("parent", new PostgresPartition(table, 0).Parent));
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
                if (PostgresPartition.TryParse(table, reader.GetString(0), out var partition)) found.Add(partition);
        }

        return found;
    }

    // Nobody writes so old a time of a market that was carried on (SnapshotStore). A market that has not been lives on in its rows; the others' go one by one.
    private static async Task<bool> ExpireAsync(AppDbContext db, PostgresPartition partition, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await LockAsync(db, partition, ct);
        var stale = await db.Markets.Where(row => row.KeptFrom == null || row.KeptFrom < Conversions.FromStored(HistoryCalendar.StartOf(partition.Day + 1))).Select(row => row.MarketId).ToListAsync(ct);
        var ids = stale.ConvertAll(market => market.Value).ToArray();
        await using var held = db.Command($"SELECT EXISTS (SELECT 1 FROM {partition.Name} WHERE market_id = ANY (@stale))", ("stale", ids));
        var keep = await held.ExecuteScalarAsync(ct) is true;
        if (keep) await db.ExecuteAsync($"DELETE FROM {partition.Name} WHERE NOT market_id = ANY (@stale)", [("stale", ids)], ct);
        else await db.ExecuteAsync($"DROP TABLE {partition.Name}", [], ct);
        await transaction.CommitAsync(ct);
        return !keep;
    }

    private static async Task<bool> DropAsync(AppDbContext db, PostgresPartition partition, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await LockAsync(db, partition, ct);
        if (!await IsEmptyAsync(db, partition, ct)) return false;
        await db.ExecuteAsync($"DROP TABLE {partition.Name}", [], ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    // Dropping locks the parent. Whoever comes after us in the queue waits with us, so we do not queue for long.
    private static async Task LockAsync(AppDbContext db, PostgresPartition partition, CancellationToken ct)
    {
        await db.ExecuteAsync("SET LOCAL lock_timeout = '250ms'", [], ct);
        await db.ExecuteAsync($"LOCK TABLE ONLY {partition.Parent}, ONLY {partition.Name} IN ACCESS EXCLUSIVE MODE", [], ct);
    }

    private static async Task<bool> IsEmptyAsync(AppDbContext db, PostgresPartition partition, CancellationToken ct)
    {
        await using var command = db.Command($"SELECT NOT EXISTS (SELECT 1 FROM {partition.Name})");
        return await command.ExecuteScalarAsync(ct) is true;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The partition {Partition} stays for now ({State})")]
    private static partial void LogBusy(ILogger log, string partition, string state);
}
