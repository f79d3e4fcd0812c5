using System.Globalization;
using DiscordAH.EndToEnd.Tests.Harness;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.TestKit.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.EndToEnd.Tests.Campaigns;

/// <summary>
/// Nothing that a kill does leaves a wrong number behind. DISCORDAH_KILLS says how many kills (3, and 30 for the report), DISCORDAH_SEED which moments.
/// </summary>
[Collection(Alone.Name)]
public sealed class KillTests(ITestOutputHelper output)
{
    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("DISCORDAH_KILLS") ?? "3", CultureInfo.InvariantCulture);

    private static int Seed => int.Parse(Environment.GetEnvironmentVariable("DISCORDAH_SEED") ?? "20261122", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(StorageProvider.Sqlite)]
    [InlineData(StorageProvider.Postgres)]
    public async Task Store_AfterKillsAtRandomMoments_EqualsAnUninterruptedRun(StorageProvider provider)
    {
        output.WriteLine($"SEED={Seed} KILLS={Kills} {provider}");
        await using var database = await TestDatabase.CreateAsync(provider, migrated: false);
        var campaign = new KillCampaign(database, Seed);
        await campaign.RunAsync(Kills);

        var killed = await StoredMarket.ReadAsync(database);
        var whole = await UninterruptedRun.OfAsync(database, killed.Snapshots);
        var starts = campaign.Starts.Order().ToList();
        output.WriteLine(FormattableString.Invariant($"kills: {Kills}; snapshots acknowledged: {campaign.Acknowledged}; lost: {campaign.Lost}; lines compared: {killed.Lines.Count}; ready p50 {starts[starts.Count / 2]:0.0} s, p95 {starts[(int)(starts.Count * 0.95)]:0.0} s"));
        Assert.Equal(0, campaign.Lost);
        Assert.NotEmpty(killed.Snapshots);
        Assert.Empty(killed.Differences(whole));
    }

    [Fact]
    public async Task Comparison_OneWrongNumber_IsFound()
    {
        await using var database = await TestDatabase.CreateAsync(StorageProvider.Sqlite, migrated: false);
        await new KillCampaign(database, Seed).RunAsync(0);
        var before = await StoredMarket.ReadAsync(database);
        await using (var services = database.Services())
        await using (var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            var changed = await db.Database.ExecuteSqlRawAsync(
                "UPDATE current_market SET minimum = minimum + 1 WHERE (market_id, item_id, traits) IN (SELECT market_id, item_id, traits FROM current_market LIMIT 1)", TestContext.Current.CancellationToken);
            Assert.Equal(1, changed);
        }

        Assert.NotEmpty((await StoredMarket.ReadAsync(database)).Differences(before));
    }
}
