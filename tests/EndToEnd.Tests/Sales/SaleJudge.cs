using System.Globalization;
using DiscordAH.Domain.Market;

namespace DiscordAH.EndToEnd.Tests.Sales;

/// <summary>Holds inferred sales against the true ones: precision, recall, and how well sold per day comes out by good.</summary>
internal sealed class SaleJudge
{
    private readonly Dictionary<long, string> _ends;
    private readonly Dictionary<(AuctionFate Fate, string Truth), int> _confusion = [];
    private readonly Dictionary<int, (double Inferred, double True)> _units = [];
    private readonly Dictionary<int, (double Sold, double Unsold, double TrueSold, double TrueUnsold)> _listings = [];
    private double _called, _right, _calledUnits, _rightUnits;

    public SaleJudge(TrueEnds truth)
    {
        _ends = truth.All.Where(end => !end.IsPart).ToDictionary(end => end.Id, end => end.Outcome);
        foreach (var good in truth.All.GroupBy(end => end.Good))
        {
            _units[good.Key] = (0, good.Where(end => end.IsSale).Sum(end => end.Quantity));
            _listings[good.Key] = (0, 0, good.Count(end => end.IsSale && !end.IsPart), good.Count(end => !end.IsSale));
        }

        TrueListings = truth.All.Count(end => end.IsSale && !end.IsPart);
        TrueUnits = truth.All.Where(end => end.IsSale).Sum(end => (double)end.Quantity);
    }

    public double TrueListings { get; }

    public double TrueUnits { get; }

    public double Precision => _right / Math.Max(1, _called);

    public double Recall => _right / TrueListings;

    public double UnitPrecision => _rightUnits / Math.Max(1, _calledUnits);

    public double UnitRecall => _rightUnits / TrueUnits;

    /// <summary>All units believed sold, by confidence, against all truly sold.</summary>
    public double TotalRatio => _units.Values.Sum(good => good.Inferred) / TrueUnits;

    /// <summary>Inferred against true units of the goods that sold at least ten listings or parts, in the middle.</summary>
    public double MedianRatio => Median([.. Traded.Select(good => good.Inferred / good.True)]);

    /// <summary>Spearman's rank correlation of units sold, over all goods that ended anything.</summary>
    public double Correlation => Spearman([.. _units.Values.Select(good => good.Inferred)], [.. _units.Values.Select(good => good.True)]);

    /// <summary>Correlation of the sale rates, goods with ten ends or more.</summary>
    public double RateCorrelation => Spearman([.. Often.Select(good => (1 + good.Sold) / (10 + good.Sold + good.Unsold))], [.. Often.Select(good => (1 + good.TrueSold) / (10 + good.TrueSold + good.TrueUnsold))]);

    private List<(double Inferred, double True)> Traded => [.. _units.Where(good => _listings[good.Key].TrueSold >= 5).Select(good => good.Value)];

    private List<(double Sold, double Unsold, double TrueSold, double TrueUnsold)> Often => [.. _listings.Values.Where(good => good.TrueSold + good.TrueUnsold >= 10)];

    public void Take(SnapshotListings before, EndedAuctions ended)
    {
        for (var i = 0; i < ended.Indices.Length; i++)
        {
            var index = ended.Indices[i];
            var truth = _ends.GetValueOrDefault(before.Ids[index], "unknown");
            var cell = (ended.Fates[i], truth);
            _confusion[cell] = _confusion.GetValueOrDefault(cell) + 1;
            if (ended.Fates[i] != AuctionFate.Sold) continue;
            Count(before.Quantities[index], truth == "sold");
            _called++;
            _right += truth == "sold" ? 1 : 0;
        }

        foreach (var units in ended.PartUnits) Count(units, true);
        foreach (var evidence in SaleTally.Of(before, ended)) Take(evidence);
    }

    public string Report(string title)
    {
        var lines = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"{title}: {TrueListings:N0} listings and {TrueUnits:N0} units truly sold"),
            string.Create(CultureInfo.InvariantCulture, $"  sold listings: precision {Precision:0.000} recall {Recall:0.000}; units: precision {UnitPrecision:0.000} recall {UnitRecall:0.000}"),
            string.Create(CultureInfo.InvariantCulture, $"  sold per day: total ratio {TotalRatio:0.000}, median ratio {MedianRatio:0.000} over {Traded.Count} goods, rank correlation {Correlation:0.000} over {_units.Count}; sale rate: rank correlation {RateCorrelation:0.000} over {Often.Count}"),
        };
        lines.AddRange(_confusion.GroupBy(cell => cell.Key.Fate).OrderBy(group => group.Key)
            .Select(group => $"  {group.Key,-10} " + string.Join(", ", group.OrderBy(cell => cell.Key.Truth, StringComparer.Ordinal).Select(cell => string.Create(CultureInfo.InvariantCulture, $"{cell.Key.Truth} {cell.Value}")))));
        return string.Join('\n', lines);
    }

    private void Count(double units, bool isRight)
    {
        _calledUnits += units;
        _rightUnits += isRight ? units : 0;
    }

    private void Take(SaleEvidence evidence)
    {
        var good = evidence.Variant.Item == Domain.Common.ItemId.PetCage ? -VariantTraits.PetSpecies(evidence.Variant.Traits) : evidence.Variant.Item.Value;
        var units = _units.GetValueOrDefault(good);
        _units[good] = (units.Inferred + evidence.SoldUnits, units.True);
        var rates = _listings.GetValueOrDefault(good);
        _listings[good] = (rates.Sold + evidence.Sold, rates.Unsold + evidence.Expired + evidence.Cancelled, rates.TrueSold, rates.TrueUnsold);
    }

    private static double Median(double[] values)
    {
        if (values.Length == 0) return double.NaN;
        Array.Sort(values);
        return values[values.Length / 2];
    }

    private static double Spearman(double[] a, double[] b)
    {
        double[] x = Ranks(a), y = Ranks(b);
        double mx = x.Average(), my = y.Average();
        var covariance = x.Zip(y, (one, two) => (one - mx) * (two - my)).Sum();
        return covariance / Math.Sqrt(x.Sum(one => (one - mx) * (one - mx)) * y.Sum(one => (one - my) * (one - my)));
    }

    // Equal values share the mean of their ranks.
    private static double[] Ranks(double[] values)
    {
        var ranks = new double[values.Length];
        var place = 0;
        foreach (var group in Enumerable.Range(0, values.Length).GroupBy(i => values[i]).OrderBy(group => group.Key))
        {
            var members = group.ToList();
            foreach (var member in members) ranks[member] = place + (members.Count - 1) / 2.0;
            place += members.Count;
        }

        return ranks;
    }
}
