using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.EndToEnd.Tests.Alerts.Oracle;

namespace DiscordAH.EndToEnd.Tests.Alerts;

/// <summary>The slow recomputation says of made-up pasts what the program's own judge says: two programs by two hands from one documentation. DISCORDAH_SEED tries others.</summary>
public sealed class OracleTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Start = new(2026, 10, 25, 0, 0, 0, TimeSpan.Zero);

    private static int Seed => int.Parse(Environment.GetEnvironmentVariable("DISCORDAH_SEED") ?? "20261123", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void Met_OnMadeUpPasts_IsWhatTheProgramsJudgeSays()
    {
        var random = new Random(Seed);
        var said = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var round = 0; round < 60; round++)
        {
            var (changes, snapshots) = Market(random);
            foreach (var at in snapshots.Where(_ => random.NextDouble() < 0.02))
            {
                var (now, ladder) = OnSale(random, changes, at);
                var past = new GoodPast(at, [.. changes.Where(one => one.At < at - TimeSpan.FromDays(30)).TakeLast(1), .. changes.Where(one => one.At >= at - TimeSpan.FromDays(30) && one.At < at)],
                    [.. snapshots.Where(one => one >= at - TimeSpan.FromDays(30) - TimeSpan.FromHours(3) && one < at)]);
                var reading = new AlertReading(at, now, ladder, true);
                List<double> others = [.. Enumerable.Range(0, random.Next(6)).Select(_ => Math.Round(now.Minimum.Value * (0.7 + 0.6 * random.NextDouble())) + 1)];
                foreach (var (condition, slow) in Conditions(random, now.Minimum.Value))
                {
                    var rule = new AlertRule(condition, random.Next(2) == 0 ? 1 : random.Next(1, 400), Hysteresis: random.Next(4) * 2, IgnoreSuspect: random.Next(3) > 0);
                    var region = others.Count == 0 ? null : new RegionLevel(new Copper((long)Math.Floor(SlowMaths.Median(others))), others.Count);
                    var judged = AlertJudge.Judge(rule, reading, new PastFigures(past), region, true);
                    var before = new SlowPast(at, changes, snapshots);
                    var trust = rule.IgnoreSuspect ? SlowTrust.Of(before) : (Least: 0, Most: double.PositiveInfinity);
                    var moment = new SlowMoment(
                        at, SlowPrice.Of(ladder, now.Quantity, rule.MinQuantity, 0), SlowPrice.Of(ladder, now.Quantity, rule.MinQuantity, trust.Least), trust, now.Quantity, before, others);
                    var (holds, stays) = (slow.Met(moment, null), slow.Met(moment, rule.Hysteresis));
                    Assert.True(
                        (judged.Holds, judged.Stays) == (holds, stays),
                        $"SEED={Seed} round {round}, {at:u}, {ConditionText.Write(condition)} of {rule.MinQuantity}, hysteresis {rule.Hysteresis}, suspect {rule.IgnoreSuspect}, now {now}: the judge says {judged.Holds}/{judged.Stays}, the recomputation {holds}/{stays}");
                    var name = $"{slow.GetType().Name} {holds?.ToString() ?? "unknown"}/{stays?.ToString() ?? "unknown"}";
                    said[name] = said.GetValueOrDefault(name) + 1;
                }
            }
        }

        output.WriteLine($"SEED={Seed}");
        foreach (var (name, count) in said) output.WriteLine($"{name}: {count}");

        // What never holds and never fails was not compared.
        foreach (var kind in said.Keys.Select(name => name.Split(' ')[0]).Distinct().ToList())
        {
            Assert.Contains(said.Keys, name => name.StartsWith(kind + " True", StringComparison.Ordinal));
            Assert.Contains(said.Keys, name => name.StartsWith(kind + " False", StringComparison.Ordinal));
        }
    }

    // Publications about every hour with holes, and a price that walks, jumps, trends and sometimes is gone; some have a rhythm that can be foretold.
    private static (List<PricePoint> Changes, List<DateTimeOffset> Snapshots) Market(Random random)
    {
        List<DateTimeOffset> snapshots = [];
        List<PricePoint> changes = [];
        var hours = random.Next(3) switch { 0 => 24 * 5, 1 => 24 * 16, _ => 24 * 36 };
        var (log, drift, wild) = (Math.Log(random.Next(500, 5_000_000)), (random.NextDouble() - 0.5) * 0.004, random.NextDouble() * 0.04);
        var (isGone, rhythm) = (random.Next(4) == 0, random.Next(3) == 0 ? 0.3 : 0);
        for (var hour = 0; hour < hours; hour++)
        {
            if (random.NextDouble() < 0.03) hour += random.Next(12);
            if (random.NextDouble() < 0.01) drift = -drift;
            if (random.NextDouble() < 0.02) isGone = !isGone && random.Next(3) == 0;
            snapshots.Add(Start.AddHours(hour).AddSeconds(random.Next(60, 3500)));
            log += drift + (random.NextDouble() - 0.5) * wild;
            if (rhythm == 0 && random.NextDouble() < 0.4) continue;
            var minimum = Math.Max(1, (long)(Math.Exp(log + rhythm * Math.Sin(hour * Math.PI / 12)) * (random.NextDouble() < 0.01 ? random.Next(2) == 0 ? 0.04 : 12 : 1)));
            var quantity = isGone ? 0 : random.Next(1, 2000);
            changes.Add(quantity == 0
                ? new PricePoint(snapshots[^1], default, default, default, 0, 0)
                : new PricePoint(snapshots[^1], new Copper(minimum), new Copper(minimum + random.Next(100)), new Copper(minimum + random.Next(200)), quantity, random.Next(1, 40)));
        }

        return (changes, snapshots);
    }

    private static (PricePoint Now, List<PriceLevel> Ladder) OnSale(Random random, List<PricePoint> changes, DateTimeOffset at)
    {
        var last = changes.LastOrDefault(one => one.At < at);
        if (last.Quantity == 0 || random.Next(12) == 0) return (new PricePoint(at, default, default, default, 0, 0), []);
        var price = Math.Max(1, (long)(last.Minimum.Value * (random.Next(5) switch { 0 => 0.05, 1 => 0.8, 2 => 15, _ => 0.95 + 0.1 * random.NextDouble() })));
        List<PriceLevel> ladder = [];
        for (long level = price, count = random.Next(1, 33); count > 0; count--, level += random.Next(1, (int)Math.Max(2, level / 10))) ladder.Add(new PriceLevel(new Copper(level), random.Next(1, 60)));
        var kept = ladder.Sum(level => level.Quantity);
        return (new PricePoint(at, new Copper(price), new Copper(price), new Copper(price), ladder.Count == 32 ? kept + random.Next(500) : kept, ladder.Count), ladder);
    }

    private static IEnumerable<(AlertCondition, SlowCondition)> Conditions(Random random, long price)
    {
        var side = random.Next(2) == 0;
        var domain = side ? PriceSide.Below : PriceSide.Above;
        var days = random.Next(1, 31);
        var amount = Math.Max(1, (long)(Math.Max(price, 100) * (0.9 + 0.2 * random.NextDouble())));
        double percent = random.Next(0, 20);
        var reference = (SlowReference)random.Next(3);
        if (reference == SlowReference.Weighted) days = 14;
        yield return (new PriceLimit(domain, new Copper(amount)), new SlowLimit(side, amount));
        yield return (new PriceAgainst(domain, percent, reference switch { SlowReference.Weighted => PriceReference.WeightedValue, SlowReference.Trend => PriceReference.Trend, _ => PriceReference.Median }, days),
            new SlowAgainst(side, percent, reference, days));
        yield return (new PriceRank(PriceSide.Below, percent + 1, days), new SlowRank(percent + 1, days));
        var deviations = 0.5 + random.NextDouble() * 3;
        yield return (new PriceOutlier(domain, deviations, days), new SlowOutlier(side, deviations, days));
        yield return (new TrendTurn(side ? PriceSide.Above : PriceSide.Below, days), new SlowTurn(side, days));
        var wide = Math.Max(2, days);
        yield return (new VolatilityBreakout(1.5, wide), new SlowBreakout(1.5, wide));
        yield return (new SupplyShock(domain, percent * 2, days), new SlowShock(side, percent * 2, days));
        yield return (new RealmSpread(domain, percent), new SlowSpread(side, percent));
        var few = random.Next(1, 4);
        yield return (new FirstListing(few), new SlowFirst(few));
        yield return (new NewLow(days), new SlowNewLow(days));
        var ahead = random.Next(1, 49);
        if (random.Next(8) == 0) yield return (new ForecastBelow(new Copper(amount), ahead), new SlowForecast(amount, ahead));
        yield return (new AllOf([new PriceLimit(domain, new Copper(amount)), new NewLow(days)]), new SlowAll(new SlowLimit(side, amount), new SlowNewLow(days)));
        yield return (new AnyOf([new SupplyShock(domain, percent, days), new NewLow(days)]), new SlowAny(new SlowShock(side, percent, days), new SlowNewLow(days)));
    }
}
