using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Adds up the stretches of one bar, in whole numbers: the same stretches in any order of cutting give the same bar.</summary>
internal sealed class PriceBarBuilder(DateTimeOffset from, DateTimeOffset to)
{
    private Copper? _open;
    private Copper? _high;
    private Copper? _low;
    private Copper? _close;
    private Int128 _price;
    private Int128 _value;
    private Int128 _units;
    private Int128 _listings;
    private long _onSale;
    private long _covered;

    /// <summary>Whether it was on sale for at least a second.</summary>
    public bool IsOnSale => Seconds(_onSale) > 0;

    /// <summary>Whether at least a second is covered.</summary>
    public bool HasCover => Seconds(_covered) > 0;

    /// <param name="start">Start of a covered stretch.</param>
    /// <param name="end">Its end.</param>
    /// <param name="point">What held in it; null when the good had never been seen, which is the same as not on sale.</param>
    public void Add(DateTimeOffset start, DateTimeOffset end, PricePoint? point)
    {
        var time = (end - start).Ticks;
        if (time <= 0) return;
        _covered += time;
        if (point is not { Quantity: > 0 } held) return;
        _open ??= held.Minimum;
        _close = held.Minimum;
        if (_low is null || held.Minimum < _low) _low = held.Minimum;
        if (_high is null || held.Minimum > _high) _high = held.Minimum;
        _onSale += time;
        _units += (Int128)time * held.Quantity;
        _listings += (Int128)time * held.Auctions;
        _price += (Int128)time * held.Quantity * held.Minimum.Value;
        _value += (Int128)time * held.MarketValue.Value;
    }

    public PriceBar Build()
    {
        var (covered, onSale) = (Seconds(_covered), Seconds(_onSale));
        if (onSale == 0) return BarAmounts.Empty(from, to, covered, null);
        return new BarAmounts(
            covered, onSale, (long)Rounded(_units, TimeSpan.TicksPerSecond), (long)Rounded(_listings, TimeSpan.TicksPerSecond), _open!.Value, _high!.Value, _low!.Value, _close!.Value,
            new Copper((long)Rounded(_price, _units)), new Copper((long)Rounded(_value, _onSale)), null).Bar(from, to);
    }

    private static long Seconds(long ticks) => (long)Rounded(ticks, TimeSpan.TicksPerSecond);

    private static Int128 Rounded(Int128 sum, Int128 weight) => (2 * sum + weight) / (2 * weight);
}
