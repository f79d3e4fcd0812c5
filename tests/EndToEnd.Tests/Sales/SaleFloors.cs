using System.Globalization;

namespace DiscordAH.EndToEnd.Tests.Sales;

/// <summary>What inferred sales must reach at least: measured on the sandbox market, less a margin.</summary>
internal sealed record SaleFloors(double Precision, double Recall, double UnitPrecision, double UnitRecall, double LeastTotal, double MostTotal, double Correlation, double RateCorrelation)
{
    /// <summary>On a realm nearly everything is a single piece that stands for days, so sales are few among many that run out.</summary>
    public static SaleFloors Realm { get; } = new(0.70, 0.48, 0.70, 0.48, 0.55, 1.10, 0.75, 0.65);

    /// <summary>
    /// Sandbox sellers take more commodities down than they sell, without regard to price, which nothing tells from a sale; half of the listings
    /// called sold were, but certain sales of parts keep the units near the truth.
    /// </summary>
    public static SaleFloors Commodities { get; } = new(0.46, 0.70, 0.63, 0.70, 0.75, 1.12, 0.90, 0.60);

    /// <summary>What falls short, in words; empty when all is well.</summary>
    public IReadOnlyList<string> Failings(SaleJudge judge)
    {
        var failings = new List<string>();
        Check("precision", judge.Precision, Precision);
        Check("recall", judge.Recall, Recall);
        Check("precision of units", judge.UnitPrecision, UnitPrecision);
        Check("recall of units", judge.UnitRecall, UnitRecall);
        Check("units in all", judge.TotalRatio, LeastTotal);
        Check("units in all", -judge.TotalRatio, -MostTotal);
        Check("correlation of sold per day", judge.Correlation, Correlation);
        Check("correlation of sale rates", judge.RateCorrelation, RateCorrelation);
        return failings;

        void Check(string name, double value, double floor)
        {
            if (!(value >= floor)) failings.Add(string.Create(CultureInfo.InvariantCulture, $"{name} is {Math.Abs(value):0.000}, the bound {Math.Abs(floor):0.000}"));
        }
    }
}
