namespace DiscordAH.Domain.Market;

/// <summary>
/// One number for a market's data, 0 to 100: the weighted mean of four parts, each 100 when perfect and falling straight to 0.
/// Rejects (weight 20): 0 when 5 % of what came was left out. Suspects (25): 0 when 10 % of the goods are suspect. Gaps (35): 0 when a quarter of the
/// last seven days is not covered. Agreement (20): 0 when half of the goods are off by a factor of three from the second source; left out, with its
/// weight, where there is none.
/// </summary>
public static class QualityScore
{
    private const double WorstRejects = 0.05;
    private const double WorstSuspects = 0.10;
    private const double WorstGaps = 0.25;
    private static readonly double WorstAgreement = Math.Log(3);

    /// <summary>The score.</summary>
    /// <param name="acceptedShare">Share of what came that was taken, 0 to 1.</param>
    /// <param name="suspectShare">Share of the goods that are suspect, 0 to 1.</param>
    /// <param name="gapShare">Share of the time that is not covered, 0 to 1.</param>
    /// <param name="agreement">Median |ln(ours / theirs)|; null without a second source.</param>
    public static int Of(double acceptedShare, double suspectShare, double gapShare, double? agreement)
    {
        var sum = 20 * Part(1 - acceptedShare, WorstRejects) + 25 * Part(suspectShare, WorstSuspects) + 35 * Part(gapShare, WorstGaps);
        var weights = 80.0;
        if (agreement is { } distance)
        {
            sum += 20 * Part(distance, WorstAgreement);
            weights += 20;
        }

        return (int)Math.Round(100 * sum / weights, MidpointRounding.AwayFromZero);
    }

    private static double Part(double fault, double worst) => Math.Clamp(1 - fault / worst, 0, 1);
}
