using System.Diagnostics;
using System.Globalization;
using DiscordAH.Bot.Hosting;
using DiscordAH.Sandbox.Discord;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Benchmarks.Latency;

/// <summary>
/// Offers <c>/price</c> interactions at a fixed rate over the loopback gateway, whether or not earlier ones were answered, and measures
/// what a person would see: time to the acknowledgement and to the finished answer with its chart. Bot, sandbox and load share the process and its cores.
/// </summary>
internal static class LatencyRun
{
    private static readonly string[] Realms = ["area-52", "illidan", "eu-draenor", "eu-silvermoon"];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(string[] options, CancellationToken ct)
    {
        var rate = Option(options, "--rate", 500);
        var seconds = Option(options, "--seconds", 30);
        var data = Directory.CreateTempSubdirectory("discordah-latency-");
        try
        {
            await using var app = BotHost.Build([
                "--urls", "http://127.0.0.1:0", "--Data:Directory", data.FullName, "--Sandbox:HistoryDays", "7",
                "--Sandbox:Discord:RateLimits", "false",
            ]);
            await app.StartAsync(ct);
            await app.Services.GetRequiredService<StartupBanner>().Ready.WaitAsync(TimeSpan.FromMinutes(2), ct);
            await BackgroundWork.SettleAsync(app.Services, ct);

            var people = app.Services.GetRequiredService<SandboxPeople>();
            var questions = Questions.Zipf(app.Services, Realms, Option(options, "--items", 300), seed: 42);
            await OfferAsync(people, questions, rate / 5, WarmUp, ct);
            var outcomes = await OfferAsync(people, questions, rate, TimeSpan.FromSeconds(seconds), ct);
            Print(outcomes, rate, seconds);
            await app.StopAsync(ct);
        }
        finally
        {
            data.Delete(recursive: true);
        }

        return 0;
    }

    private static async Task<RunOutcome[]> OfferAsync(SandboxPeople people, Questions questions, int rate, TimeSpan duration, CancellationToken ct)
    {
        var count = (int)(rate * duration.TotalSeconds);
        var running = new List<Task<RunOutcome>>(count);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / rate);
            if (due - clock.Elapsed is var wait && wait > TimeSpan.FromMilliseconds(1)) await Task.Delay(wait, ct);
            var request = new RunRequest { User = $"member-{1 + i % 5}", Channel = "market", Text = questions.Next() };
            running.Add(Task.Run(() => people.RunAsync(request, ct), ct));
        }

        return await Task.WhenAll(running);
    }

    private static void Print(RunOutcome[] outcomes, int rate, int seconds)
    {
        var answered = outcomes.Where(outcome => outcome is { Error: null, CompletedMs: not null } && outcome.Messages.Count > 0).ToList();
        var acknowledged = outcomes.Where(outcome => outcome.AcknowledgedMs is not null).Select(outcome => outcome.AcknowledgedMs!.Value).Order().ToArray();
        var done = answered.Select(outcome => outcome.CompletedMs!.Value).Order().ToArray();
        Line("latency.offered_per_s", rate);
        Line("latency.seconds", seconds);
        Line("latency.ack_p50_ms", Percentile(acknowledged, 0.50));
        Line("latency.ack_p99_ms", Percentile(acknowledged, 0.99));
        Line("latency.done_p50_ms", Percentile(done, 0.50));
        Line("latency.done_p99_ms", Percentile(done, 0.99));
        Line("latency.lost", outcomes.Length - answered.Count);
    }

    private static double Percentile(double[] sorted, double share) =>
        sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)];

    private static void Line(string name, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {value:0.##}"));

    private static int Option(string[] options, string name, int fallback) =>
        Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length
            ? int.Parse(options[at + 1], NumberStyles.None, CultureInfo.InvariantCulture)
            : fallback;
}
