using DiscordAH.Benchmarks.Latency;

return args switch
{
    ["latency", .. var options] => await LatencyRun.RunAsync(options, CancellationToken.None),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Benchmarks latency [--rate 500] [--seconds 30]");
    return 2;
}
