using System.Globalization;
using DiscordAH.Benchmarks.Market;

namespace DiscordAH.Benchmarks.AlertDefaults;

/// <summary>Members who watch some goods each with every rule that is suggested for them.</summary>
internal static class WatchLists
{
    /// <summary>Prints how often such members would have been told.</summary>
    /// <param name="name">What the figures are called.</param>
    /// <param name="goods">What they choose from.</param>
    /// <param name="members">How many members.</param>
    /// <param name="watched">Goods on a list.</param>
    /// <param name="times">The test's times.</param>
    /// <param name="seed">Which lists.</param>
    public static void Print(string name, IReadOnlyList<ArchiveGood> goods, int members, int watched, ArchiveTimes times, int seed)
    {
        if (goods.Count < watched) return;
        var random = new Random(seed);
        var choice = goods.ToArray();
        List<double> perDay = [], perReading = [], naive = [], alerts = [];
        for (var member = 0; member < members; member++)
        {
            random.Shuffle(choice);
            var list = choice[..watched];
            alerts.Add(list.Sum(good => good.Suggested));
            perDay.Add(list.Sum(good => good.Firings.Count) / times.Days);
            perReading.Add(list.Sum(good => good.Firings.Count) / (double)times.Tested);
            naive.Add(list.Sum(good => good.NaiveFirings.Count) / times.Days);
        }

        Figures.Print($"{name}.goods", goods.Count);
        Figures.Print($"{name}.share_with_suggestion", goods.Count(good => good.Suggested > 0) / (double)goods.Count);
        Figures.Print($"{name}.alerts_a_member", alerts.Average());
        Figures.Print($"{name}.firings_a_day", perDay.Average());
        Figures.Print($"{name}.firings_a_day_worst_member", perDay.Max());
        Figures.Print($"{name}.firings_a_reading", perReading.Average());
        Figures.Print($"{name}.firings_a_reading_worst_member", perReading.Max());
        PrintSteps(name, goods, watched, times);
        Figures.Print($"{name}.naive_firings_a_day", naive.Average());
        Figures.Print($"{name}.naive_firings_a_day_worst_member", naive.Max());
    }

    // An archive that is read seldom sees fewer firings than one that is read hourly. What a reading brought, by the time since the one before: those a day apart say most of a day.
    private static void PrintSteps(string name, IReadOnlyList<ArchiveGood> goods, int watched, ArchiveTimes times)
    {
        var fired = goods.SelectMany(good => good.Firings).CountBy(at => at).ToDictionary();
        var steps = times.Readings.Zip(times.Readings.Skip(1), (before, at) => (At: at, Days: (at - before).TotalDays)).Where(step => step.At > times.Cut).OrderBy(step => step.Days);
        Console.WriteLine($"{name}.firings_a_reading_by_days_since_the_last: " + string.Join(", ", steps.Select(step =>
            string.Create(CultureInfo.InvariantCulture, $"{step.Days:0.0} d {fired.GetValueOrDefault(step.At) * watched / (double)goods.Count:0.00}"))));
    }
}
