using DiscordAH.Benchmarks.Ingest;
using DiscordAH.Benchmarks.Latency;
using DiscordAH.Benchmarks.Market;

switch (args.FirstOrDefault())
{
    case "ingest":
        return await IngestRun.RunAsync(args[1..], CancellationToken.None);
    case "latency":
        return await LatencyRun.RunAsync(args[1..], CancellationToken.None);
    case "store":
        await StoreMeasurement.RunAsync();
        return 0;
    default:
        Console.Error.WriteLine("usage: Benchmarks ingest [--auctions 1000000] [--seed S] [--commodities] [--passes 9] | ingest --file F | latency [--rate 500] [--seconds 30] [--items 300] | store");
        return 2;
}
