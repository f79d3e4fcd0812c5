using DiscordAH.Benchmarks.Jobs;
using DiscordAH.Benchmarks.Latency;
using DiscordAH.Benchmarks.Market;
using DiscordAH.TestKit.Jobs;

// The jobs measurement starts this program again as its workers.
EffectWorker.RunIfAsked();

switch (args.FirstOrDefault())
{
    case "latency":
        return await LatencyRun.RunAsync(args[1..], CancellationToken.None);
    case "jobs":
        return await JobsRun.RunAsync(args[1..], CancellationToken.None);
    case "store":
        await StoreMeasurement.RunAsync();
        return 0;
    default:
        Console.Error.WriteLine("usage: Benchmarks latency [--rate 500] [--seconds 30] [--items 300] | store | jobs [--jobs 2000] [--workers 64] [--seed 4711]");
        return 2;
}
