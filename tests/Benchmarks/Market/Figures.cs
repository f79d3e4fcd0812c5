using System.Globalization;

namespace DiscordAH.Benchmarks.Market;

/// <summary>Figures as benchmarks print them: one <c>name: value</c> a line.</summary>
internal static class Figures
{
    public static void Print(string name, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {value:0.###}"));

    /// <summary>A whole number behind an option's name.</summary>
    public static int Option(string[] options, string name, int fallback) =>
        Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length
            ? int.Parse(options[at + 1], NumberStyles.None, CultureInfo.InvariantCulture)
            : fallback;

    /// <summary>The value that a share of all values does not exceed.</summary>
    public static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    public static double Median(IEnumerable<double> values) => Percentile(values, 0.5);
}
