using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using DiscordAH.EndToEnd.Tests.Harness;

namespace DiscordAH.EndToEnd.Tests.Alerts;

/// <summary>
/// The bot dies by SIGKILL at named points of judging and telling, again and again; nothing is lost, told twice or told without a cause. DISCORDAH_KILLS says how often
/// (2, and 30 for the report), DISCORDAH_SEED at which pass of each point.
/// </summary>
[Collection(Alone.Name)]
public sealed class AlertKillTests(ITestOutputHelper output)
{
    private const double Speed = 3600;

    private static readonly string[] Points =
    [
        "outbox.after-send", "alerts.before-commit", "outbox.during-mark", "alerts.after-commit", "outbox.after-take", "outbox.before-take", "outbox.after-mark",
    ];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("DISCORDAH_KILLS") ?? "2", CultureInfo.InvariantCulture);

    private static int Seed => int.Parse(Environment.GetEnvironmentVariable("DISCORDAH_SEED") ?? "20261123", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Messages_WhenTheBotIsKilledAtNamedPoints_ComeOnceAndNoneIsMissing()
    {
        var random = new Random(Seed);
        var watch = Stopwatch.StartNew();
        await using var world = await AlertWorld.WithPastAsync();
        await using var campaign = new AlertCampaign(world);
        foreach (var wish in await new AlertCast(campaign.Ledger).MakeAsync()) await campaign.MakeAsync(wish);
        await world.StopBotAsync();
        SortedDictionary<string, int> died = new(StringComparer.Ordinal);

        for (var kill = 0; kill < Kills; kill++)
        {
            var point = Points[kill % Points.Length];
            await world.StartBotAsync(string.Create(CultureInfo.InvariantCulture, $"{point}:{random.Next(1, 4)}"));
            var name = await DieAsync(world, campaign) ? point : point + " (not reached, killed)";
            died[name] = died.GetValueOrDefault(name) + 1;
        }

        // Once with an outage that is longer than Discord remembers a nonce: only a look into the channel finds what was sent.
        await world.StartBotAsync("outbox.after-send:1");
        died["outbox.after-send, away for ten minutes"] = await DieAsync(world, campaign) ? 1 : 0;
        world.Clock.Advance(TimeSpan.FromMinutes(10));

        await world.StartBotAsync();
        await campaign.Run.SettleAsync();
        var report = await campaign.ReportAsync();
        output.WriteLine($"SEED={Seed} KILLS={Kills + 1}: {string.Join("; ", died.Select(one => $"{one.Key} {one.Value}"))}");
        output.WriteLine(FormattableString.Invariant($"{watch.Elapsed.TotalSeconds:0} s; {report.Text}"));
        Assert.Empty(report.Faults);
        Assert.NotEmpty(report.Predicted);
        await CheckerSeesDefectsAsync(world, campaign);
    }

    // A check that nobody saw fail proves nothing: a message taken away, and one that came twice.
    private static async Task CheckerSeesDefectsAsync(AlertWorld world, AlertCampaign campaign)
    {
        var told = (await campaign.Ledger.MessagesAsync()).First(message => message.Nonce is not null);
        using (var copy = await world.Discord.PostAsJsonAsync($"channels/{told.Channel}/messages", new { content = told.Message.GetProperty("content").GetString(), nonce = told.Nonce }, TestContext.Current.CancellationToken))
            copy.EnsureSuccessStatusCode();
        Assert.Contains((await campaign.ReportAsync()).Faults, fault => fault.StartsWith("duplicate: ", StringComparison.Ordinal));

        foreach (var message in (await campaign.Ledger.MessagesAsync()).Where(message => message.Nonce == told.Nonce))
        {
            using var gone = await world.Discord.DeleteAsync(new Uri($"channels/{message.Channel}/messages/{message.Id}", UriKind.Relative), TestContext.Current.CancellationToken);
            gone.EnsureSuccessStatusCode();
        }

        Assert.Contains((await campaign.ReportAsync()).Faults, fault => fault.StartsWith("zombie: ", StringComparison.Ordinal));
    }

    // Time passes until it dies at its point; a point that is not reached in a while is replaced by a kill at whatever it does.
    private static async Task<bool> DieAsync(AlertWorld world, AlertCampaign campaign)
    {
        var started = Stopwatch.GetTimestamp();
        while (!world.Process.Ended.IsCompleted && Stopwatch.GetElapsedTime(started) < Patience)
            await campaign.Run.PassAsync(world.Clock.GetUtcNow().AddHours(1), Speed);
        var reached = world.Process.Ended.IsCompleted;
        await world.EndBotAsync();
        world.Clock.SetSpeed(0);
        return reached;
    }
}
