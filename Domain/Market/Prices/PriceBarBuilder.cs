using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Adds up the stretches of one bar.</summary>
internal sealed class PriceBarBuilder(DateTimeOffset from, DateTimeOffset to)
{
    private Copper? _open;
    private Copper? _high;
    private Copper? _low;
    private Copper? _close;
    private double _price;
    private double _value;
    private double _onSale;
    private double _units;
    private double _listings;
    private double _covered;

    public bool HasCover => _covered > 0;

    public void Add(DateTimeOffset start, DateTimeOffset end, PricePoint point)
    {
        var time = (end - start).TotalSeconds;
        if (time <= 0) return;
        _covered += time;
        if (point.Quantity <= 0) return;
        _open ??= point.Minimum;
        _close = point.Minimum;
        if (_low is null || point.Minimum < _low) _low = point.Minimum;
        if (_high is null || point.Minimum > _high) _high = point.Minimum;
        _onSale += time;
        _units += time * point.Quantity;
        _listings += time * point.Auctions;
        _price += time * point.Quantity * point.Minimum.Value;
        _value += time * point.MarketValue.Value;
    }

    public PriceBar Build()
    {
        var length = (to - from).TotalSeconds;
        return new PriceBar(
            from, to, _open, _high, _low, _close, Mean(_price, _units), Mean(_value, _onSale), _units / _covered, _listings / _covered, _covered / length, _onSale / length);
    }

    private static Copper? Mean(double sum, double weight) => weight > 0 ? new Copper((long)Math.Round(sum / weight)) : null;
}
