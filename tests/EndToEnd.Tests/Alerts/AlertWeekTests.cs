using System.Diagnostics;
using System.Globalization;
using DiscordAH.EndToEnd.Tests.Harness;

namespace DiscordAH.EndToEnd.Tests.Alerts;

/// <summary>
/// Twenty alerts of every kind, made by people in Discord, watch the market for days of its time; what arrived is what a slow recomputation over the stored history says.
/// DISCORDAH_ALERT_DAYS says how many days (a quarter of one, and 7 for the report), DISCORDAH_ALERT_PAST how much past there is, DISCORDAH_PACE how fast the clock may run.
/// </summary>
[Collection(Alone.Name)]
public sealed class AlertWeekTests(ITestOutputHelper output)
{
    private static double Days => double.Parse(Environment.GetEnvironmentVariable("DISCORDAH_ALERT_DAYS") ?? "0.25", CultureInfo.InvariantCulture);

    private static double Pace => double.Parse(Environment.GetEnvironmentVariable("DISCORDAH_PACE") ?? "3600", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Messages_OfTwentyAlerts_AreThoseThatTheRecomputationPredicts()
    {
        var watch = Stopwatch.StartNew();
        await using var world = await AlertWorld.WithPastAsync();
        await using var campaign = new AlertCampaign(world);
        await campaign.DigestAsync("member-2");
        foreach (var wish in await new AlertCast(campaign.Ledger).MakeAsync()) await campaign.MakeAsync(wish);
        var begun = watch.Elapsed;
        var from = world.Clock.GetUtcNow();

        watch.Restart();
        Assert.True(await campaign.Run.PassAsync(from.AddDays(Days), Pace), "The bot died by itself.");
        await campaign.Run.SettleAsync();
        var passed = watch.Elapsed;

        watch.Restart();
        var report = await campaign.ReportAsync();
        output.WriteLine(FormattableString.Invariant(
            $"past {AlertWorld.HistoryDays} days, read in {begun.TotalSeconds:0} s; {Days:0.##} days in {passed.TotalSeconds:0} s ({Days * 86400 / passed.TotalSeconds:0} times real time); recomputed in {watch.Elapsed.TotalSeconds:0} s"));
        output.WriteLine(report.Text);
        Assert.Empty(report.Faults);
        Assert.NotEmpty(report.Predicted);
    }
}
