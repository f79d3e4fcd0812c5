using DiscordAH.Benchmarks.Latency;
using DiscordAH.Benchmarks.Market;

switch (args.FirstOrDefault())
{
    case "latency":
        return await LatencyRun.RunAsync(args[1..], CancellationToken.None);
    case "store":
        await StoreMeasurement.RunAsync();
        return 0;
    default:
        Console.Error.WriteLine("usage: Benchmarks latency [--rate 500] [--seconds 30] [--items 300] | store");
        return 2;
}
