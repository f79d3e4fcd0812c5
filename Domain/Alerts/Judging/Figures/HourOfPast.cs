using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>What a good did in one hour; as in <see cref="PriceBar"/>, less than half a second counts as never.</summary>
internal struct HourOfPast
{
    private long _covered;
    private long _onSale;
    private double _unitSeconds;
    private long _low;
    private long _close;

    /// <summary>Whether the market was read.</summary>
    public readonly bool IsKnown => Seconds(_covered) > 0;

    /// <summary>Whether it had a price.</summary>
    public readonly bool HasPrice => Seconds(_onSale) > 0 && _close > 0;

    /// <summary>Share of the hour that was read.</summary>
    public readonly double Covered => Seconds(_covered) / 3600.0;

    /// <summary>Share of the hour in which it was on sale.</summary>
    public readonly double OnSale => Seconds(_onSale) / 3600.0;

    /// <summary>Units on sale, averaged over the time that was read.</summary>
    public readonly double Quantity => HasPrice ? Math.Round(_unitSeconds) / Seconds(_covered) : 0;

    /// <summary>Lowest price in copper; meaningless without a price.</summary>
    public readonly long Low => _low;

    /// <summary>Last price; likewise.</summary>
    public readonly long Close => _close;

    public void Add(long ticks, in PricePoint point)
    {
        _covered += ticks;
        if (point.Quantity <= 0) return;
        _onSale += ticks;
        _unitSeconds += ticks / (double)TimeSpan.TicksPerSecond * point.Quantity;
        _close = point.Minimum.Value;
        if (_low == 0 || _close < _low) _low = _close;
    }

    private static long Seconds(long ticks) => (2 * ticks + TimeSpan.TicksPerSecond) / (2 * TimeSpan.TicksPerSecond);
}
