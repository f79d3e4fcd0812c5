using System.Globalization;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>Money and counts in few characters, and round steps between them.</summary>
internal static class GoldAxis
{
    private const double Gold = 10_000;
    private const double Silver = 100;

    /// <summary>About so many round values within the range.</summary>
    public static (double[] Values, double Step) Ticks(double low, double high, int about, double least)
    {
        var step = Step((high - low) / Math.Max(1, about), least);
        var first = Math.Ceiling((low / step) - 1e-9);
        var last = Math.Floor((high / step) + 1e-9);
        var count = (int)Math.Clamp(last - first + 1, 1, 20);
        return ([.. Enumerable.Range(0, count).Select(i => (first + i) * step)], step);
    }

    /// <summary>Labels of one axis: one unit, as many decimals as the step needs.</summary>
    public static string[] MoneyLabels(double[] values, double step)
    {
        var (unit, suffix) = Unit(values.Length == 0 ? 0 : values[^1]);
        var decimals = Decimals(step / unit);
        return Array.ConvertAll(values, value => value == 0 ? "0" : Number(value / unit, decimals) + suffix);
    }

    /// <summary>One amount, three digits or more: <c>45s</c>, <c>1.25g</c>, <c>12.5k g</c>.</summary>
    public static string Money(double copper)
    {
        var (unit, suffix) = Unit(copper);
        var value = copper / unit;
        return Trimmed(value, value >= 100 ? 0 : value >= 10 ? 1 : 2) + suffix;
    }

    /// <summary>Counts: <c>850</c>, <c>12.5k</c>, <c>3M</c>.</summary>
    public static string Count(double count) => count switch
    {
        >= 1e9 => Trimmed(count / 1e9, 1) + "B",
        >= 1e6 => Trimmed(count / 1e6, 1) + "M",
        >= 1e4 => Trimmed(count / 1e3, 1) + "k",
        _ => count.ToString("#,0", CultureInfo.InvariantCulture),
    };

    private static (double Unit, string Suffix) Unit(double copper) => Math.Abs(copper) switch
    {
        >= 1e6 * Gold => (1e6 * Gold, "M g"),
        >= 1e4 * Gold => (1e3 * Gold, "k g"),
        >= Gold => (Gold, "g"),
        >= Silver => (Silver, "s"),
        _ => (1, "c"),
    };

    private static double Step(double raw, double least)
    {
        if (raw <= least) return least;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var factor = raw / power;
        return Math.Max(least, power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 2.5 ? 2.5 : factor <= 5 ? 5 : 10));
    }

    private static int Decimals(double step)
    {
        for (var decimals = 0; decimals < 4; decimals++)
        {
            var scaled = step * Math.Pow(10, decimals);
            if (Math.Abs(scaled - Math.Round(scaled)) < 1e-6) return decimals;
        }

        return 4;
    }

    private static string Number(double value, int decimals) => value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Trimmed(double value, int decimals) =>
        value.ToString(decimals == 0 ? "#,0" : decimals == 1 ? "#,0.#" : "#,0.##", CultureInfo.InvariantCulture);
}
