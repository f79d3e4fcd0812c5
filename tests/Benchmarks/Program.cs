using DiscordAH.Benchmarks.Latency;
using DiscordAH.Benchmarks.Market;
using DiscordAH.Benchmarks.Sales;

switch (args.FirstOrDefault())
{
    case "latency":
        return await LatencyRun.RunAsync(args[1..], CancellationToken.None);
    case "store":
        await StoreMeasurement.RunAsync();
        return 0;
    case "sales":
        return SaleMeasurement.Run();
    default:
        Console.Error.WriteLine("usage: Benchmarks latency [--rate 500] [--seconds 30] [--items 300] | store | sales");
        return 2;
}
