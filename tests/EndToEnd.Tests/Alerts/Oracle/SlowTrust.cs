namespace DiscordAH.EndToEnd.Tests.Alerts.Oracle;

/// <summary>Between which prices a listing is believed, from a good's own past: below a tenth of the median of 14 days, or below a third of it and six deviations, it is not; nor above ten times it.</summary>
internal static class SlowTrust
{
    public static (double Least, double Most) Of(SlowPast past)
    {
        var window = new SlowWindow(past.Window(14), 14);
        if (window.Median is not { } median) return (0, double.PositiveInfinity);
        var least = median / 10;
        if (window.Spread is { } spread) least = Math.Max(least, Math.Min(median / 3, Math.Exp(spread.Median - 6 * spread.Deviation)));
        return (Math.Ceiling(least), median * 10);
    }
}
