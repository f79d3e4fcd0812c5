using System.Diagnostics;
using System.Globalization;
using DiscordAH.EndToEnd.Tests.Harness;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.TestKit.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.EndToEnd.Tests.Campaigns;

/// <summary>
/// The whole program, its market twelve hundred times too fast, killed with SIGKILL at random moments and started again on what it left: some of them while it
/// starts, most while it ingests.
/// </summary>
internal sealed class KillCampaign(TestDatabase database, int seed)
{
    private const double Speed = 1200;
    private readonly Random _random = new(seed);
    private readonly HashSet<(int Market, DateTimeOffset At)> _acknowledged = [];

    /// <summary>Seconds from start to ready, of every start that was let go so far.</summary>
    public List<double> Starts { get; } = [];

    /// <summary>Snapshots that were seen committed and were missing later.</summary>
    public int Lost { get; private set; }

    public int Acknowledged => _acknowledged.Count;

    public async Task RunAsync(int kills)
    {
        for (var kill = 0; kill < kills; kill++)
        {
            var early = kill > 0 && kill % 3 == 0;
            await using var program = await StartAsync(waitUntilReady: !early);
            await Task.Delay(TimeSpan.FromSeconds((early ? 0.5 : 0.2) + _random.NextDouble() * 4));
            await NoteAsync();
            await program.KillAsync();
            await NoteAsync();
        }

        // Once more, undisturbed for a while, and stopped like a service: the rest of the backfill comes in.
        await using var last = await StartAsync(waitUntilReady: true);
        await Task.Delay(TimeSpan.FromSeconds(8));
        Assert.Equal(0, await last.StopAsync());
        await NoteAsync();
    }

    private async Task<ProgramProcess> StartAsync(bool waitUntilReady)
    {
        string[] settings =
        [
            "--urls", "http://127.0.0.1:0", "--Data:Directory", database.Directory, "--Panel:Enabled", "false", "--Sandbox:HistoryDays", "1",
            "--Sandbox:Speed", Speed.ToString(CultureInfo.InvariantCulture), "--Sandbox:BattleNetQuota", "false",
            "--Storage:Provider", database.Provider.ToString(), "--Jobs:Lease", "00:00:03",
        ];
        if (database.Settings["Storage:ConnectionString"] is { } connection) settings = [.. settings, "--Storage:ConnectionString", connection];
        var watch = Stopwatch.StartNew();
        if (!waitUntilReady) return ProgramProcess.Begin("DiscordAH.Bot.dll", settings);
        var program = await ProgramProcess.StartAsync("DiscordAH.Bot.dll", settings);
        Starts.Add(watch.Elapsed.TotalSeconds);
        return program;
    }

    // Whatever could be read once was acknowledged: it has to be there from then on.
    private async Task NoteAsync()
    {
        await using var services = database.Services();
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        try
        {
            var seen = (await db.Snapshots.Select(row => new { row.MarketId, row.PublishedAt }).ToListAsync()).Select(row => (row.MarketId.Value, row.PublishedAt)).ToHashSet();
            Lost += _acknowledged.Count(one => !seen.Contains(one));
            _acknowledged.UnionWith(seen);
        }
        catch (Exception exception) when (exception is Npgsql.PostgresException { SqlState: "42P01" } or Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 1 })
        {
            // Killed before the tables were made.
        }
    }
}
