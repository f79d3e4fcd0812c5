using DiscordAH.Benchmarks.AlertDefaults;
using DiscordAH.Benchmarks.Alerts;
using DiscordAH.Benchmarks.Analytics;
using DiscordAH.Benchmarks.Forecasts;
using DiscordAH.Benchmarks.Ingest;
using DiscordAH.Benchmarks.Jobs;
using DiscordAH.Benchmarks.Latency;
using DiscordAH.Benchmarks.Market;
using DiscordAH.Benchmarks.Region;
using DiscordAH.Benchmarks.Sales;
using DiscordAH.Benchmarks.Search;
using DiscordAH.TestKit.Jobs;

// Measurements start this program again: the jobs' as its workers, the region's as Battle.net.
EffectWorker.RunIfAsked();

switch (args.FirstOrDefault())
{
    case "alert-defaults":
        return await AlertDefaultsRun.RunAsync(args[1..]);
    case "alerts":
        return await AlertsRun.RunAsync(args[1..]);
    case "analytics":
        return await AnalyticsRun.RunAsync(args[1..]);
    case "forecasts":
        return await ForecastsRun.RunAsync(args[1..]);
    case "ingest":
        return await IngestRun.RunAsync(args[1..], CancellationToken.None);
    case "jobs":
        return await JobsRun.RunAsync(args[1..], CancellationToken.None);
    case "latency":
        return await LatencyRun.RunAsync(args[1..], CancellationToken.None);
    case "previews":
        return PreviewsRun.Run();
    case "record":
        return await RecordRun.RunAsync(args[1..]);
    case "storage":
        return await StorageRun.RunAsync(args[1..]);
    case "store":
        await StoreMeasurement.RunAsync();
        return 0;
    case "region":
        return await RegionRun.RunAsync(args[1..], CancellationToken.None);
    case RegionServer.Command:
        return await RegionServer.RunAsync(args[1..]);
    case "sales":
        return SaleMeasurement.Run();
    case "search":
        return SearchRun.Run(args[1..]);
    default:
        Console.Error.WriteLine(
            """
            usage: Benchmarks alert-defaults [--data FOLDER] [--goods 2000] [--members 2000] [--watched 25] [--seed 20261123]
                   Benchmarks alerts [--variants 20000] [--days 14] [--rounds 5] [--most 1000000] [--sqlite]
                   Benchmarks analytics [--days 60] [--realms 93] [--per-realm 950] [--commodities 11650] [--questions 400]
                   Benchmarks forecasts [--data FOLDER] [--goods 1500] [--horizon 240]
                   Benchmarks ingest [--auctions 1000000] [--seed S] [--commodities] [--passes 9] | ingest --file F
                   Benchmarks jobs [--jobs 2000] [--workers 64] [--seed 4711]
                   Benchmarks latency [--rate 500] [--seconds 30] [--items 300]
                   Benchmarks previews
                   Benchmarks record [--variants 20000] [--rounds 41]
                   Benchmarks region [--realms 93] [--auctions 50000] [--commodities 350000] [--readers 3] [--seed 4711]
                   Benchmarks sales
                   Benchmarks search [--queries 2000]
                   Benchmarks storage [--realms 2] [--keys 6000] [--commodities 1500] [--hours 720] [--postgres-only]
                   Benchmarks store
            """);
        return 2;
}
