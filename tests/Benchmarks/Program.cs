using DiscordAH.Benchmarks.Latency;
using DiscordAH.Benchmarks.Market;

switch (args.FirstOrDefault())
{
    case "latency":
        return await LatencyRun.RunAsync(args[1..], CancellationToken.None);
    case "store":
        await StoreMeasurement.RunAsync();
        return 0;
    case "record":
        return await RecordRun.RunAsync(args[1..]);
    case "storage":
        return await StorageRun.RunAsync(args[1..]);
    default:
        Console.Error.WriteLine("usage: Benchmarks latency [--rate 500] [--seconds 30] [--items 300] | store | record [--variants 20000] [--rounds 21] | storage [--realms 2] [--keys 6000] [--commodities 1500] [--hours 720] [--postgres-only]");
        return 2;
}
