using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Adds up the stretches of one step.</summary>
internal sealed class PriceStepBuilder(DateTimeOffset from, TimeSpan length)
{
    private Copper? _open;
    private Copper? _close;
    private Copper? _lowest;
    private Copper? _highest;
    private double _price;
    private double _value;
    private double _onSale;
    private double _units;
    private double _covered;

    public bool HasCover => _covered > 0;

    public void Add(DateTimeOffset start, DateTimeOffset end, PricePoint point)
    {
        var time = (end - start).TotalSeconds;
        if (time <= 0) return;
        _covered += time;
        _units += time * point.Quantity;
        if (point.Quantity <= 0) return;
        _open ??= point.Minimum;
        _close = point.Minimum;
        if (_lowest is null || point.Minimum < _lowest) _lowest = point.Minimum;
        if (_highest is null || point.Minimum > _highest) _highest = point.Minimum;
        _onSale += time;
        _price += time * point.Minimum.Value;
        _value += time * point.MarketValue.Value;
    }

    public PriceStep Build() => new(
        from, length, _open, _close, _lowest, _highest, Mean(_price), Mean(_value), _units / _covered, _covered / length.TotalSeconds);

    private Copper? Mean(double sum) => _onSale > 0 ? new Copper((long)Math.Round(sum / _onSale)) : null;
}
