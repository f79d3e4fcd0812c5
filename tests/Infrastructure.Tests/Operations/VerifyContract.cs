using DiscordAH.Infrastructure.Operations;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.TestKit.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Tests.Operations;

public abstract class VerifyContract(StorageProvider provider)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Verify_HealthyDatabase_Passes()
    {
        var (code, output) = await DamagedAsync(null);

        Assert.True(code == 0, output);
        Assert.Contains("verify.markets: 3", output, StringComparison.Ordinal);
    }

    /// <summary>Each damage is found by its name: a check that nobody has seen fail is none.</summary>
    [Theory]
    [InlineData("snapshot-has-market", "DELETE FROM markets WHERE market_id = 1")]
    [InlineData("newest-snapshot-exists", "DELETE FROM snapshots WHERE market_id = 1 AND published_at = (SELECT max(published_at) FROM snapshots WHERE market_id = 1)")]
    [InlineData("market-times-in-order", "UPDATE markets SET first_live_at = last_live_at + 1 WHERE market_id = 1")]
    [InlineData("on-sale-has-market", "DELETE FROM markets WHERE market_id = 1")]
    [InlineData("on-sale-has-numbers", "UPDATE current_market SET quantity = 0 WHERE market_id = 1 AND item_id = 1")]
    [InlineData("gone-has-no-numbers", "UPDATE price_history SET quantity = 0 WHERE market_id = 1 AND item_id = 1")]
    [InlineData("history-has-numbers", "UPDATE price_history SET minimum = -1 WHERE market_id = 1 AND item_id = 1")]
    [InlineData("history-times", "UPDATE price_history SET at = at / 1000000 WHERE market_id = 1 AND item_id = 1")]
    [InlineData("snapshot-times", "UPDATE snapshots SET published_at = published_at / 1000000 WHERE market_id = 1")]
    [InlineData("job-state", "UPDATE job_queue SET state = 'sleeping' WHERE key = 'a'")]
    [InlineData("job-is-whole", "UPDATE job_queue SET state = 'failed' WHERE key = 'a'")]
    [InlineData("job-is-unique", "DROP INDEX UNFINISHED; UPDATE job_queue SET key = 'a'")]
    [InlineData("session-ends", "UPDATE panel_sessions SET expires_at = 0")]
    [InlineData("current-is-newest-history", "UPDATE current_market SET minimum = minimum + 1 WHERE market_id = 2 AND item_id = (SELECT min(item_id) FROM current_market WHERE market_id = 2)")]
    [InlineData("current-is-newest-history", "DELETE FROM current_market WHERE market_id = 2 AND item_id = (SELECT min(item_id) FROM current_market WHERE market_id = 2)")]
    [InlineData("ladder-decodes", "UPDATE current_market SET ladder = '\\x0101'")]
    public async Task Verify_Damage_IsNamed(string check, string sql)
    {
        if (provider == StorageProvider.Sqlite) sql = sql.Replace("'\\x0101'", "x'0101'", StringComparison.Ordinal);

        // PostgreSQL itself refuses a time that no partition holds.
        if (provider == StorageProvider.Postgres && check == "history-times") sql = "CREATE TABLE price_history_1970 PARTITION OF price_history FOR VALUES FROM (0) TO (1000000000000); " + sql;

        var (code, output) = await DamagedAsync(sql);

        Assert.Equal(1, code);
        Assert.Contains($"BROKEN {check}: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_DatabaseOfAnotherVersion_SaysSo_AndLeavesItAlone()
    {
        await using var database = await TestDatabase.CreateAsync(provider, migrated: false);
        if (provider == StorageProvider.Sqlite) await File.WriteAllBytesAsync(Path.Combine(database.Directory, "discordah.db"), [], Ct);
        using var output = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);

        var refused = await Assert.ThrowsAsync<StorageUnavailableException>(() => VerifyCommand.RunAsync(database.Configuration(), output, Ct));

        Assert.Contains("not of this version", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Invariants_AreAllRead()
    {
        var invariants = Invariant.Load();

        Assert.Equal(invariants.Count, invariants.Select(invariant => invariant.Name).Distinct().Count());
        Assert.InRange(invariants.Count, 15, 100);
        Assert.All(invariants, invariant => Assert.StartsWith("SELECT count(*)", invariant.Sql, StringComparison.Ordinal));
    }

    private async Task<(int ExitCode, string Output)> DamagedAsync(string? sql)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using (var services = FilledDatabase.Services(database.Settings))
        {
            await FilledDatabase.FillAsync(services, seed: 3);
            await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
#pragma warning disable EF1002 // The test's own statements.
            if (sql is not null && sql.Contains("UNFINISHED", StringComparison.Ordinal)) sql = sql.Replace("UNFINISHED", UniqueJobIndex(db), StringComparison.Ordinal);
            if (sql is not null) await db.Database.ExecuteSqlRawAsync(sql, Ct);
#pragma warning restore EF1002
        }

        using var output = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        return (await VerifyCommand.RunAsync(database.Configuration(), output, Ct), output.ToString());
    }

    private static string UniqueJobIndex(AppDbContext db) => db.Model.GetEntityTypes()
        .Single(type => type.GetTableName() == "job_queue").GetIndexes().Single(index => index.IsUnique).GetDatabaseName()!;
}
