using DiscordAH.Benchmarks.Market;

switch (args.FirstOrDefault())
{
    case "store":
        await StoreMeasurement.RunAsync();
        return 0;
    default:
        Console.Error.WriteLine("usage: Benchmarks <store>");
        return 2;
}
