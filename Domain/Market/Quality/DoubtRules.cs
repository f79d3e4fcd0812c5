using System.Globalization;

namespace DiscordAH.Domain.Market;

/// <summary>
/// When a price is not to be trusted. Flags, never drops. Own past: a robust z-score of the log price beyond <see cref="ZLimit"/>, from
/// <see cref="FewestHours"/> hours on. Region: <see cref="RatioLimit"/> times the median of at least <see cref="FewestRealms"/> realms, or that part of it.
/// A second source disagrees from a factor of <see cref="DisagreementLimit"/>.
/// </summary>
public static class DoubtRules
{
    /// <summary>Robust standard deviations from which a price is suspect.</summary>
    public const double ZLimit = 6;

    /// <summary>Hours with a price below which its own past says nothing.</summary>
    public const int FewestHours = 48;

    /// <summary>Times the region's median from which a price is suspect; the tenth part of it likewise.</summary>
    public const double RatioLimit = 10;

    /// <summary>Realms below which a region's median says nothing.</summary>
    public const int FewestRealms = 5;

    /// <summary>Factor from which two sources disagree.</summary>
    public const double DisagreementLimit = 3;

    /// <summary>The strongest suspicion against a price; null when nothing speaks against it.</summary>
    public static PriceDoubt? Suspicion(GoodEvidence good)
    {
        var own = AgainstItself(good);
        var region = AgainstRegion(good);
        return own is null ? region : region is null || own.Severity >= region.Severity ? own : region;
    }

    /// <summary>|ln(ours / theirs)| of the market value; null without a second opinion.</summary>
    public static double? Distance(GoodEvidence good) =>
        good.Reference is { Value: > 0 } theirs && good.MarketValue.Value > 0 ? Math.Abs(Math.Log((double)good.MarketValue.Value / theirs.Value)) : null;

    /// <summary>The doubt that a second source raises; null when the two agree well enough.</summary>
    public static PriceDoubt? Disagreement(GoodEvidence good)
    {
        if (Distance(good) is not { } distance || distance < Math.Log(DisagreementLimit)) return null;
        var reason = good.MarketValue < good.Reference!.Value
            ? $"The second source says {Factor(Math.Exp(distance))} as much."
            : $"We say {Factor(Math.Exp(distance))} as much as the second source.";
        return new PriceDoubt(DoubtKind.Disagreement, good.Variant, good.MarketValue, good.Reference, distance / Math.Log(DisagreementLimit), reason);
    }

    // The trend was reckoned from its own last price: with another one on sale now it says nothing of this one.
    private static PriceDoubt? AgainstItself(GoodEvidence good)
    {
        if (good.Trend is not { ZScore: { } z, Hours: >= FewestHours, Last: { } last } trend || last != good.Minimum || Math.Abs(z) < ZLimit) return null;
        var reason = string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(z):0.0} standard deviations {(z < 0 ? "below" : "above")} its own past.");
        return new PriceDoubt(DoubtKind.Suspect, good.Variant, good.Minimum, trend.Average, Math.Abs(z) / ZLimit, reason);
    }

    private static PriceDoubt? AgainstRegion(GoodEvidence good)
    {
        if (good.Region is not { Realms: >= FewestRealms, Median: { Value: > 0 } median } region || good.Minimum.Value <= 0) return null;
        var ratio = (double)good.Minimum.Value / median.Value;
        var distance = Math.Abs(Math.Log(ratio));
        if (distance < Math.Log(RatioLimit)) return null;
        var reason = ratio > 1
            ? string.Create(CultureInfo.InvariantCulture, $"{Factor(ratio)} the median of {region.Realms} realms.")
            : string.Create(CultureInfo.InvariantCulture, $"1/{1 / ratio:0} of the median of {region.Realms} realms.");
        return new PriceDoubt(DoubtKind.Suspect, good.Variant, good.Minimum, median, distance / Math.Log(RatioLimit), reason);
    }

    private static string Factor(double factor) => string.Create(CultureInfo.InvariantCulture, $"{factor:0.#} times");
}
