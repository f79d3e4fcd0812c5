using System.Diagnostics;
using DiscordAH.Benchmarks.Market;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using DiscordAH.Infrastructure.Caching;
using DiscordAH.Infrastructure.Market;
using DiscordAH.Infrastructure.Market.Jobs;
using DiscordAH.Infrastructure.Market.Trends;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Professions;
using DiscordAH.TestKit.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Benchmarks.Analytics;

/// <summary>
/// What people wait for when they ask where a price goes, what all realms want for it, what to buy and what to craft: eight callers at once, on PostgreSQL with
/// sixty days of a hundred thousand moving variants. Cold is a process beside a server, both just started and asked one thing before, every question a new one (the
/// system's own file cache is as it is); warm is the same questions once more.
/// </summary>
internal static class AnalyticsRun
{
    private const int Seed = 4711;
    private const string Database = "analytics";

    public static async Task<int> RunAsync(string[] options)
    {
        Console.WriteLine($"seed: {Seed}");
        var data = new AnalyticsData(
            Seed, Figures.Option(options, "--days", 60), Figures.Option(options, "--realms", 93), Figures.Option(options, "--per-realm", 950), Figures.Option(options, "--commodities", 11_650));
        var questions = Figures.Option(options, "--questions", 400);
        var directory = Directory.CreateTempSubdirectory("discordah-analytics-");
        await using var server = await PostgresServer.StartOwnAsync();
        try
        {
            var configuration = await ConfigurationAsync(server, directory.FullName);
            await using (var services = Services(configuration))
            {
                await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
                await data.FillAsync(services);
                await UpkeepAsync(services, data);
            }

            Figures.Print("analytics.variants", data.Variants);
            await MeasureAsync(server, configuration, data, questions);
        }
        finally
        {
            directory.Delete(recursive: true);
        }

        return 0;
    }

    private static async Task MeasureAsync(PostgresServer server, IConfiguration configuration, AnalyticsData data, int questions)
    {
        (string Name, int Questions, Func<ServiceProvider, int, Task> Ask)[] kinds =
        [
            ("baseline_key", questions, (services, i) => KeyAsync(services, data, i)),
            ("trends", questions, (services, i) => Expect(services.GetRequiredService<CalculatePriceTrends>().RunAsync(
                new CalculatePriceTrends.Request(data.Commodity(i * 29).ToString(), AnalyticsData.Slug(1 + (i % 90)), TrendRanges.All[i % TrendRanges.All.Count]), CancellationToken.None))),
            ("compare", questions, (services, i) => Expect(services.GetRequiredService<CompareServers>().RunAsync(
                new CompareServers.Request(data.RealmItem(i * 2).ToString(), Domain.Market.Region.Us), CancellationToken.None))),
            ("opportunities", AnalyticsData.Professions * 8, (services, i) => Expect(services.GetRequiredService<FindOptimalBuyingOpportunities>().RunAsync(
                new FindOptimalBuyingOpportunities.Request(AnalyticsData.Profession(i % AnalyticsData.Professions), AnalyticsData.Slug(1 + (i / AnalyticsData.Professions))), CancellationToken.None))),
            ("profession", AnalyticsData.Professions * 8, (services, i) => Expect(services.GetRequiredService<GenerateMarketReport>().RunAsync(
                new GenerateMarketReport.Request(AnalyticsData.Profession(i % AnalyticsData.Professions), AnalyticsData.Slug(11 + (i / AnalyticsData.Professions))), CancellationToken.None))),
        ];
        foreach (var (name, count, ask) in kinds)
        {
            await server.StopAsync();
            await server.StartAsync();
            await using var services = Services(configuration);
            await services.GetRequiredService<ItemCatalog>().RefreshAsync(CancellationToken.None);
            await services.GetRequiredService<RealmCatalog>().RefreshAsync(CancellationToken.None);
            await services.GetRequiredService<ProfessionCatalog>().RefreshAsync(CancellationToken.None);
            await ask(services, count);
            Callers.Print($"{name}_cold", await Callers.AskAsync(count, i => ask(services, i)));
            Callers.Print(name, await Callers.AskAsync(count, i => ask(services, i)));
        }
    }

    // What the jobs of the hours before leave behind: rolled up weeks, region prices, trends.
    private static async Task UpkeepAsync(ServiceProvider services, AnalyticsData data)
    {
        await RunAsync<RollUpJob>(services, [""]);
        await RunAsync<RefreshRegionPricesJob>(services, [""]);
        await RunAsync<ReckonTrendsJob>(services, data.Markets.Select(market => new MarketTarget(Domain.Market.Region.Us, market).ToString()));
    }

    private static async Task RunAsync<T>(ServiceProvider services, IEnumerable<string> arguments)
        where T : IJobHandler
    {
        var handler = ActivatorUtilities.CreateInstance<T>(services);
        var watch = Stopwatch.StartNew();
        foreach (var argument in arguments)
        {
            await handler.RunAsync(
                new Job(1, handler.Kind, handler.Kind, argument, null, JobState.Running, 0, null, 1, null, AnalyticsData.End, null, null, AnalyticsData.End),
                (_, _, _) => Task.CompletedTask, CancellationToken.None);
        }

        Figures.Print($"analytics.{handler.Kind.Replace('-', '_')}_s", watch.Elapsed.TotalSeconds);
    }

    private static async Task KeyAsync(ServiceProvider services, AnalyticsData data, int i)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        var item = data.RealmItem(i * 2);
        var market = new MarketId(1 + (i % 90));
        if (!await db.CurrentMarket.AnyAsync(row => row.MarketId == market && row.ItemId == item)) throw new InvalidOperationException("A good that is on sale was not found.");
    }

    private static async Task Expect<T>(Task<Result<T>> answer)
        where T : notnull
    {
        if (await answer is { Succeeded: false, Error: var error }) throw new InvalidOperationException($"Refused: {error.Message}");
    }

    private static async Task<IConfiguration> ConfigurationAsync(PostgresServer server, string directory) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Provider"] = nameof(StorageProvider.Postgres),
            ["Storage:ConnectionString"] = await server.CreateDatabaseAsync(name: Database),
            ["Data:Directory"] = directory,
        })
        .Build();

    private static ServiceProvider Services(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(configuration);
        services.AddSingleton<TimeProvider>(new SetClock(AnalyticsData.End));
        services.AddPersistence(configuration);
        services.AddCaching(configuration);
        services.AddCatalogs();
        services.AddTransient<TrendUpkeep>();
        services.AddTransient<CalculatePriceTrends>();
        services.AddTransient<CompareServers>();
        services.AddTransient<QuoteGoods>();
        services.AddTransient<ReadProfessionMarket>();
        services.AddTransient<GenerateMarketReport>();
        services.AddTransient<FindOptimalBuyingOpportunities>();
        return services.BuildServiceProvider();
    }
}
