using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Folds bars into larger ones.</summary>
public static class PriceBars
{
    /// <summary>
    /// One bar out of smaller ones that lie within it. Open, high, low, close, cover, time on sale, quantity, listings and units sold are exact whatever was folded
    /// before. Mean price and market value are averages of averages in whole copper: folded in one step or in several they differ by one copper a step at most.
    /// </summary>
    /// <param name="bars">Ascending, not overlapping.</param>
    /// <param name="from">Start of the larger bar.</param>
    /// <param name="to">Its end.</param>
    /// <returns>The bar; null when there are none. Units sold are those of the bars that know them, to hundredths.</returns>
    /// <exception cref="ArgumentException">The bars do not ascend, overlap or lie outside.</exception>
    public static PriceBar? Merge(IReadOnlyList<PriceBar> bars, DateTimeOffset from, DateTimeOffset to)
    {
        if (bars.Count == 0) return null;
        var sum = default(BarAmounts);
        Int128 price = 0, value = 0;
        var end = from;
        foreach (var bar in bars)
        {
            if (bar.From < end || bar.To > to) throw new ArgumentException("Bars must ascend and lie within the larger bar.", nameof(bars));
            end = bar.To;
            var part = BarAmounts.Of(bar);
            sum = Plus(sum, part);
            price += (Int128)part.Mean.Value * part.UnitSeconds;
            value += (Int128)part.MarketValue.Value * part.OnSale;
        }

        if (sum.OnSale > 0) sum = sum with { Mean = Average(price, sum.UnitSeconds), MarketValue = Average(value, sum.OnSale) };
        return sum.Bar(from, to);
    }

    /// <summary>Folds a series of smaller bars into aligned larger ones (see <see cref="BarCalendar"/>).</summary>
    /// <param name="bars">Ascending, none across the border of two larger ones.</param>
    /// <param name="level">Day, week or month.</param>
    public static IReadOnlyList<PriceBar> Fold(IEnumerable<PriceBar> bars, PriceGranularity level)
    {
        var folded = new List<PriceBar>();
        var part = new List<PriceBar>();
        foreach (var bar in bars)
        {
            if (part.Count > 0 && level.Start(bar.From) != level.Start(part[0].From)) Close();
            part.Add(bar);
        }

        Close();
        return folded;

        void Close()
        {
            if (part.Count == 0) return;
            var start = level.Start(part[0].From);
            folded.Add(Merge(part, start, level.Next(start))!.Value);
            part.Clear();
        }
    }

    private static BarAmounts Plus(in BarAmounts sum, in BarAmounts part)
    {
        var whole = sum with
        {
            Covered = sum.Covered + part.Covered,
            OnSale = sum.OnSale + part.OnSale,
            UnitSeconds = sum.UnitSeconds + part.UnitSeconds,
            ListingSeconds = sum.ListingSeconds + part.ListingSeconds,
            Sold = part.Sold is { } sold ? Math.Round((sum.Sold ?? 0) + sold, 2) : sum.Sold,
        };
        if (part.OnSale == 0) return whole;
        if (sum.OnSale == 0) return whole with { Open = part.Open, High = part.High, Low = part.Low, Close = part.Close };
        return whole with { High = part.High > sum.High ? part.High : sum.High, Low = part.Low < sum.Low ? part.Low : sum.Low, Close = part.Close };
    }

    private static Copper Average(Int128 sum, Int128 weight) => new((long)((2 * sum + weight) / (2 * weight)));
}
