using System.Diagnostics;
using System.Globalization;
using DiscordAH.EndToEnd.Tests.Harness;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.EndToEnd.Tests.Alerts;

/// <summary>How fast the market's time passes while every hour of it is recorded. DISCORDAH_PACE and DISCORDAH_PACE_HOURS try other paces.</summary>
[Collection(Alone.Name)]
public sealed class MarketPaceTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Market_AtThePaceOfTheCampaigns_MissesNoHour()
    {
        var speed = double.Parse(Environment.GetEnvironmentVariable("DISCORDAH_PACE") ?? "3600", CultureInfo.InvariantCulture);
        var hours = int.Parse(Environment.GetEnvironmentVariable("DISCORDAH_PACE_HOURS") ?? "6", CultureInfo.InvariantCulture);
        var watch = Stopwatch.StartNew();
        await using var world = await AlertWorld.StartAsync(StorageProvider.Sqlite);
        await using var ledger = new AlertLedger(world);
        var run = new AlertRun(world, ledger);
        await run.BeginAsync();
        output.WriteLine(FormattableString.Invariant($"begun after {watch.Elapsed.TotalSeconds:0.0} s"));
        var from = world.Clock.GetUtcNow();

        watch.Restart();
        Assert.True(await run.PassAsync(from.AddHours(hours), speed));
        var passed = watch.Elapsed;
        var published = run.Published(TimeSpan.FromSeconds(30));

        foreach (var market in await ledger.SnapshotsAsync())
        {
            var seen = market.Where(one => !one.IsArchived && one.At > from).Select(one => one.At).ToList();
            output.WriteLine(FormattableString.Invariant($"market {market.Key}: {seen.Count} of {hours} hours"));
            Assert.InRange(seen.Count, hours - 1, hours + 1);
            Assert.Equal(published[market.Key], seen[^1]);
        }

        output.WriteLine(FormattableString.Invariant($"{hours} h in {passed.TotalSeconds:0.0} s at {speed:0} at most: {hours * 3600 / passed.TotalSeconds:0} times real time"));
    }
}
