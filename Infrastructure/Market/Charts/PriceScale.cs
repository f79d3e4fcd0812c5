namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>Which prices the axis shows. Rare extremes are cut off, and marked, so that the rest stays readable.</summary>
internal readonly record struct PriceScale(double Low, double High, bool ClipsHigh)
{
    private const double Usual = 0.95;
    private const double Extreme = 3;

    public static PriceScale Of(ChartContent content)
    {
        var series = content.Series;
        List<double> extras = [.. content.Extras];
        if (series.OnSale.Count == 0 && extras.Count == 0) return new PriceScale(0, 10_000, false);
        var low = series.OnSale.Select(stretch => Math.Min(stretch.Minimum, stretch.Market)).Concat(extras).Min();
        var high = series.OnSale.Select(stretch => Math.Max(stretch.Minimum, stretch.Market)).Concat(extras).Max();
        // The newest price is always in view: it is what people came for.
        var usual = series.OnSale.Count == 0 ? high : Math.Max(UsualHigh(series), series.OnSale[^1].Minimum);
        var clips = high > usual * Extreme;
        if (clips) high = usual * 1.3;

        var span = high - low;
        if (span < Math.Max(2, high * 0.02)) span = Math.Max(4, high * 0.2);
        var middle = (high + low) / 2;
        var reach = Math.Max(span, high - low);
        return new PriceScale(Math.Max(0, middle - (reach * 0.6)), middle + (reach * (clips ? 0.5 : 0.62)), clips);
    }

    // 95 % of the time on sale, the prices were at most this.
    private static double UsualHigh(ChartSeries series)
    {
        var values = series.OnSale
            .SelectMany(stretch => new[] { (Price: stretch.Minimum, Hours: stretch.To - stretch.From), (Price: stretch.Market, Hours: stretch.To - stretch.From) })
            .OrderBy(value => value.Price)
            .ToList();
        var half = values.Sum(value => value.Hours) * Usual;
        foreach (var (price, hours) in values)
        {
            half -= hours;
            if (half <= 0) return price;
        }

        return values[^1].Price;
    }
}
