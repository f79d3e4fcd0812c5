namespace DiscordAH.Domain.Market;

/// <summary>Reckons trends, reading the bars anew each time.</summary>
public sealed class ReckonTrends(IPriceBars bars) : ITrendReckoning
{
    /// <summary>Hours are read this far back: the season wants eight whole weeks and what is left of today.</summary>
    public static TimeSpan HoursBack { get; } = TimeSpan.FromDays(57);

    /// <summary>Days are read this far back: the longest range and a quarter of it before, for its moving averages.</summary>
    public static TimeSpan DaysBack { get; } = TimeSpan.FromDays(113);

    /// <summary>Of the hours, trends need these: the longest range told in hours and a quarter of it before.</summary>
    public static TimeSpan TrendHours { get; } = TrendRange.Fortnight.Length() * 1.25;

    /// <inheritdoc />
    public async Task<ReckonedTrends> OfAsync(MarketId market, VariantKey variant, PriceNow now, CancellationToken ct)
    {
        // Ends are exclusive, and the newest snapshot counts.
        var until = now.At.AddTicks(1);
        var hours = await bars.OfVariantAsync(market, variant, PriceGranularity.Hour, now.At - HoursBack, until, ct);
        var days = await bars.OfVariantAsync(market, variant, PriceGranularity.Day, now.At - DaysBack, until, ct);
        return Of(hours, days, now);
    }

    /// <summary>The same from bars that are there already. Of the hours those that a trend needs are kept.</summary>
    /// <param name="hours">Hour bars, ascending.</param>
    /// <param name="days">Day bars, ascending.</param>
    /// <param name="now">What holds at the end.</param>
    public static ReckonedTrends Of(IReadOnlyList<PriceBar> hours, IReadOnlyList<PriceBar> days, PriceNow now)
    {
        var past = new PricePast([.. hours.Where(bar => bar.To > now.At - TrendHours)], days);
        return new ReckonedTrends(past, TrendFigures.All(past, now), PriceSeasons.Of(hours));
    }
}
