using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

/// <summary>How late the plan would have been, and what it would have asked, on recorded and made-up publication times.</summary>
public sealed class RegionPlanReplayTests
{
    private static readonly TimeSpan Outage = TimeSpan.FromHours(5);

    [Theory]
    [InlineData("EU", false)]
    [InlineData("EU", true)]
    [InlineData("NA", false)]
    [InlineData("NA", true)]
    public void Replay_RecordedMinutes_IsCurrentWithinTwoMinutes(string region, bool maintenance)
    {
        var trace = PublicationTrace.Of(region, PublicationTrace.Captures(File(), region), 24, maintenance);

        var replay = new PlanReplay(trace, Cadence.Default).Run();

        Say((maintenance ? "with weekly maintenance, " : "") + replay.Report());
        if (!maintenance) Say("asked 45 s early and not watched, " + new PlanReplay(trace, new Cadence(TimeSpan.FromSeconds(-45), TimeSpan.FromHours(1))).Run().Report());
        Hold(replay, trace);
    }

    [Theory]
    [InlineData("EU")]
    [InlineData("NA")]
    public void Replay_RecordedMinutesWithFiveHoursOfOutage_CatchesUpWithoutAStorm(string region)
    {
        var trace = PublicationTrace.Of(region, [.. PublicationTrace.Captures(File(), region).Take(3)], 24, maintenance: false);
        HoldOutage(trace, PublicationTrace.Start.AddHours(30));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Replay_MadeUpMinutes_IsCurrentWithinTwoMinutes(bool maintenance)
    {
        var replay = new PlanReplay(MadeUp(maintenance), Cadence.Default).Run();

        Say(replay.Report());
        Hold(replay, MadeUp(maintenance));
    }

    [Fact]
    public void Replay_MadeUpMinutesWithFiveHoursOfOutage_CatchesUpWithoutAStorm() => HoldOutage(MadeUp(false), PublicationTrace.Start.AddHours(30).AddMinutes(7));

    [Fact]
    public void Replay_MarketThatDiedLongAgo_IsAskedNowAndThen()
    {
        var trace = MadeUp(false);
        var dead = trace.Publications.Keys.First();
        var shortened = trace with { Publications = trace.Publications.ToDictionary(pair => pair.Key, pair => pair.Key == dead ? [.. pair.Value.Take(5)] : pair.Value) };

        var (with, without) = (new PlanReplay(shortened, Cadence.Default).Run(), new PlanReplay(trace, Cadence.Default).Run());

        Assert.InRange(with.AskedAnHour - without.AskedAnHour, 0, 10);
    }

    private static void Hold(PlanReplay replay, PublicationTrace trace)
    {
        Assert.True(replay.Percentile(0.5, at => !replay.HasJustMoved(at)) <= 1, "median in settled hours");
        Assert.True(replay.Percentile(0.95, at => !replay.HasJustMoved(at)) <= 2, "p95 in settled hours");
        Assert.True(replay.Percentile(0.95, replay.HasJustMoved) <= 3, "p95 around a move");
        Assert.True(replay.AskedAnHour <= (2 * trace.Publications.Count) + 60, "requests an hour");
        Assert.True(replay.MostAskedIn(TimeSpan.FromHours(1)) <= (12 * trace.Publications.Count) + 60, "requests in the worst hour");
        Assert.True(replay.Late.Count >= trace.Publications.Values.Sum(times => times.Count - 3), "publications missed");
    }

    private static void HoldOutage(PublicationTrace trace, DateTimeOffset from)
    {
        var to = from + Outage;
        var replay = new PlanReplay(trace, Cadence.Default, (from, to)).Run();
        var inOutage = replay.Asked.Count(at => at >= from && at < to) / Outage.TotalHours;
        var after = replay.Asked.Where(at => at >= to && at < to.AddMinutes(10)).ToList();
        var newest = replay.Late.Where(one => one.At < to && one.At >= to.AddHours(-1)).Select(one => one.At.AddMinutes(one.Minutes)).ToList();
        Say(FormattableString.Invariant($"{trace.Region}, 5 h of outage: {inOutage:0} requests an hour meanwhile, {after.Count} in the 10 minutes after it, last of {newest.Count} markets current {(newest.Max() - to).TotalMinutes:0.0} min after its end"));

        Assert.Equal(trace.Publications.Count, newest.Count);
        Assert.True(newest.Max() - to <= TimeSpan.FromMinutes(2.5), "caught up");
        Assert.True(after.Count <= (2 * trace.Publications.Count) + 15, "no storm after it");
        Assert.True(inOutage <= (6 * trace.Publications.Count) + 60, "no storm during it");
    }

    // Two markets a minute apart from the rest, moves forward, back, by little and by half an hour.
    private static PublicationTrace MadeUp(bool maintenance)
    {
        int[] minutes = [27, 31, 58, 25, 26, 55];
        return PublicationTrace.Of("made up", [.. minutes.Select(minute => Enumerable.Range(1, 40).ToDictionary(market => market, market => (minute * 60) + (market % 4) + (market > 37 ? 90 : 0)))], 36, maintenance);
    }

    private static string File()
    {
        var root = Environment.GetEnvironmentVariable("DISCORDAH_REFERENCE_DATA");
        var file = string.IsNullOrEmpty(root) ? "" : Path.Combine(root, "azeroth-auction-assassin", "upload_timers_history.csv.gz");
        if (!System.IO.File.Exists(file)) Assert.Skip("DISCORDAH_REFERENCE_DATA does not name the folder of reference data with azeroth-auction-assassin/upload_timers_history.csv.gz.");
        return file;
    }

    private static void Say(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
