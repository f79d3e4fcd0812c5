using CsCheck;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Alerts;

/// <summary>Pasts and readings.</summary>
internal static class PastSamples
{
    public static DateTimeOffset T0 { get; } = new(2026, 6, 1, 0, 37, 0, TimeSpan.Zero);

    public static PricePoint Point(DateTimeOffset at, long price, long quantity = 100) => new(at, new Copper(price), new Copper(price), new Copper(price), quantity, 3);

    /// <summary>A reading without a ladder.</summary>
    public static AlertReading Reading(DateTimeOffset at, long price, long quantity = 100) => new(at, Point(at, price, quantity), [], false);

    /// <summary>A reading with a ladder; more may be on sale than it shows.</summary>
    public static AlertReading Ladder(DateTimeOffset at, long more, params (long Price, long Quantity)[] levels) => new(
        at, Point(at, levels[0].Price, levels.Sum(level => level.Quantity) + more), [.. levels.Select(level => new PriceLevel(new Copper(level.Price), level.Quantity))], true);

    /// <summary>A price each hour, with a change and a snapshot each, up to the hour after the last.</summary>
    public static GoodPast Hourly(IEnumerable<double> prices, Func<int, long>? quantity = null)
    {
        var points = prices.Select((price, hour) => Point(T0.AddHours(hour), (long)Math.Round(price), quantity?.Invoke(hour) ?? 100)).ToList();
        return new GoodPast(T0.AddHours(points.Count), points, [.. points.Select(point => point.At)]);
    }

    public static PastFigures Figures(IEnumerable<double> prices, Func<int, long>? quantity = null) => new(Hourly(prices, quantity));

    /// <summary>A steady price that wavers by two parts in a hundred.</summary>
    public static IEnumerable<double> Steady(double price, int hours) => Enumerable.Range(0, hours).Select(hour => price * (1 + 0.02 * Math.Sin(hour * 1.7)));

    /// <summary>Random walks with breaks: sold out, far too cheap or dear listings, hours nobody read, several snapshots an hour.</summary>
    public static Gen<GoodPast> Random(int days) => Gen.Select(Gen.Int[0, int.MaxValue], Gen.Double[0.001, 0.05], Gen.Double[0, 0.1]).Select((seed, step, odd) => Make(new Random(seed), days, step, odd));

    private static GoodPast Make(Random random, int days, double step, double odd)
    {
        var (log, at, end) = (Math.Log(100_000), T0, T0.AddDays(days));
        var (changes, snapshots, before) = (new List<PricePoint>(), new List<DateTimeOffset>(), default(PricePoint));
        while (at < end)
        {
            snapshots.Add(at);
            if (random.NextDouble() < 0.7) log += step * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * 2;
            var roll = random.NextDouble();
            var price = (long)Math.Exp(log + (roll < odd / 4 ? -5 : roll < odd / 2 ? 4 : 0));
            var quantity = roll > 1 - odd ? 0 : before.Quantity == 0 && random.NextDouble() < 0.7 && snapshots.Count > 1 ? 0 : 20 + random.Next(5) * 30L;
            var point = Point(at, Math.Max(1, price), quantity);
            if (before with { At = at } != point) changes.Add(before = point);
            at = at.AddMinutes(random.NextDouble() < 0.01 ? 600 : random.NextDouble() < 0.03 ? 20 : 55 + random.Next(10));
        }

        return new GoodPast(end, changes, snapshots);
    }

    /// <summary>What the reading of a past was at a moment, without ladder; null before the first.</summary>
    public static AlertReading? At(this GoodPast past, DateTimeOffset at) => PriceSeries.At(past.Changes, at) is { } point ? new AlertReading(at, point, [], false) : null;

    /// <summary>The past as the contract says it is known at a moment.</summary>
    public static GoodPast Before(this GoodPast past, DateTimeOffset at)
    {
        var from = at.AddDays(-30);
        var older = past.Changes.Where(change => change.At < from).TakeLast(1);
        return new GoodPast(
            at, [.. older, .. past.Changes.Where(change => change.At >= from && change.At < at)], [.. past.Snapshots.Where(read => read >= from - PriceSeries.Reach && read < at)]);
    }
}
