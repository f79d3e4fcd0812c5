using System.Diagnostics;
using System.Globalization;
using DiscordAH.Benchmarks.Ingest;
using DiscordAH.Benchmarks.Market;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Caching;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.TestKit.Servers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace DiscordAH.Benchmarks.Region;

/// <summary>
/// One hour of a region from gzip bytes on loopback to rows committed to a PostgreSQL whose commits wait for the disk: parsing, aggregation, history, current market and
/// sales evidence, as the job does it. The first hour finds an empty database and writes everything; the next one is what every later hour costs.
/// </summary>
internal static class RegionRun
{
    private const string ResetPeak = "/proc/self/clear_refs";

    public static async Task<int> RunAsync(string[] options, CancellationToken ct)
    {
        var realms = Figures.Option(options, "--realms", 93);
        var readers = Figures.Option(options, "--readers", 3);
        Console.WriteLine($"seed: {Figures.Option(options, "--seed", 4711)}");
        using var battleNet = Start(options);
        var ready = (await battleNet.StandardOutput.ReadLineAsync(ct) ?? "").Split(' ');
        if (ready is not ["ready", var address, var packed, var plain]) throw new InvalidOperationException("The server of the files did not start.");
        Figures.Print("region.markets", realms + 1);
        Figures.Print("region.gzip_mb", long.Parse(packed, CultureInfo.InvariantCulture) / 1e6);
        Figures.Print("region.json_mb", long.Parse(plain, CultureInfo.InvariantCulture) / 1e6);

        await using var server = await PostgresServer.StartOwnAsync(isDurable: true);
        var connection = await server.CreateDatabaseAsync();
        var directory = Directory.CreateTempSubdirectory("discordah-region-").FullName;
        try
        {
            await using var services = Services(Settings(address, connection, directory));
            await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(ct);
            await HourAsync(services, battleNet, "region", realms, readers, 0, connection, ct);
            using (var http = new HttpClient(new SocketsHttpHandler())) (await http.PostAsync(new Uri(new Uri(address), "hour/1"), null, ct)).EnsureSuccessStatusCode();
            await HourAsync(services, battleNet, "region.next", realms, readers, 1, connection, ct);
        }
        finally
        {
            battleNet.StandardInput.Close();
            await battleNet.WaitForExitAsync(ct);
            Directory.Delete(directory, recursive: true);
        }

        return 0;
    }

    private static async Task HourAsync(IServiceProvider services, Process battleNet, string name, int realms, int readers, int hour, string connection, CancellationToken ct)
    {
        // What the hour before left is not this one's: collected, and the high-water mark set anew.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var memory = new PeakMemory(ResetPeak);
        using var self = Process.GetCurrentProcess();
        var (cpu, serving, watch) = (self.TotalProcessorTime, battleNet.TotalProcessorTime, Stopwatch.StartNew());
        var changed = 0;
        long auctions = 0;
        var slowest = TimeSpan.Zero;
        var gate = new Lock();
        await Parallel.ForAsync(0, realms + 1, new ParallelOptions { MaxDegreeOfParallelism = readers, CancellationToken = ct }, async (index, token) =>
        {
            var one = Stopwatch.StartNew();
            await using var scope = services.CreateAsyncScope();
            var market = index == 0 ? MarketId.Commodities(Domain.Market.Region.Us) : new MarketId(index);
            var reading = await scope.ServiceProvider.GetRequiredService<IAuctionFeed>().ReadAsync(Domain.Market.Region.Us, market, hour == 0 ? null : RegionServer.FirstHour, token);
            if (reading is not FeedReading.Snapshot { Value: var snapshot }) throw new InvalidOperationException($"Market {market} was not read: {reading}.");
            var recorded = await scope.ServiceProvider.GetRequiredService<RecordSnapshot>().RunAsync(snapshot, token);
            if (recorded.Outcome != RecordOutcome.Recorded) throw new InvalidOperationException($"Market {market} was not recorded: {recorded.Outcome}.");
            lock (gate)
            {
                (changed, auctions) = (changed + recorded.ChangedRows, auctions + snapshot.Auctions);
                if (one.Elapsed > slowest) slowest = one.Elapsed;
            }
        });
        var wall = watch.Elapsed;
        self.Refresh();
        battleNet.Refresh();
        Figures.Print(name + ".wall_s", wall.TotalSeconds);
        Figures.Print(name + ".cpu_s", (self.TotalProcessorTime - cpu).TotalSeconds);
        Figures.Print(name + ".serving_cpu_s", (battleNet.TotalProcessorTime - serving).TotalSeconds);
        Figures.Print(name + ".peak_mb", memory.Stop() / 1e6);
        Figures.Print(name + ".slowest_market_s", slowest.TotalSeconds);
        Figures.Print(name + ".auctions", auctions);
        Figures.Print(name + ".history_rows", changed);
        Figures.Print(name + ".rows", await RowsAsync(connection, ct));
    }

    private static async Task<double> RowsAsync(string connection, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand("SELECT (SELECT count(*) FROM price_history) + (SELECT count(*) FROM current_market) + (SELECT count(*) FROM sales_daily) + (SELECT count(*) FROM snapshots)");
        return Convert.ToDouble(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
    }

    private static ServiceProvider Services(IConfiguration settings)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton<TimeProvider>(new SetClock(RegionServer.FirstHour.AddHours(2)));
        services.AddPersistence(settings);
        services.AddCaching(settings);
        services.AddBattleNet(settings);
        services.AddTransient<RecordSnapshot>();
        return services.BuildServiceProvider();
    }

    private static IConfiguration Settings(string address, string connection, string directory) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Storage:Provider"] = "Postgres", ["Storage:ConnectionString"] = connection, ["Data:Directory"] = directory,
        ["BattleNet:ClientId"] = "id", ["BattleNet:ClientSecret"] = "secret", ["BattleNet:TokenUrl"] = address + "/token", ["BattleNet:ApiUrl"] = address + "/{region}",
    }).Build();

    private static Process Start(string[] options)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(RegionRun).Assembly.Location);
        start.ArgumentList.Add(RegionServer.Command);
        foreach (var option in options) start.ArgumentList.Add(option);
        return Process.Start(start) ?? throw new InvalidOperationException("The server of the files did not start.");
    }
}
