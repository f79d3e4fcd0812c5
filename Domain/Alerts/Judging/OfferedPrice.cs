using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>The price of the wanted quantity: not on sale so, known, or known to be an amount or more.</summary>
internal readonly record struct OfferedPrice
{
    private readonly bool _isExact;

    private OfferedPrice(long least, bool isExact) => (Least, _isExact) = (least, isExact);

    /// <summary>Not so many units are on sale.</summary>
    public static OfferedPrice None => default;

    /// <summary>The price, or what it is at least, in copper; 0 when not on sale.</summary>
    public long Least { get; }

    public bool IsOnSale => Least > 0;

    public double? Exact => _isExact ? Least : null;

    public Copper? Price => IsOnSale ? new Copper(Least) : null;

    public static OfferedPrice Of(Copper price) => new(price.Value, true);

    public static OfferedPrice AtLeast(long price) => new(price, false);

    public bool? IsBelow(double limit) => !IsOnSale || Least >= limit ? false : _isExact ? true : null;

    public bool? IsAbove(double limit) => !IsOnSale ? false : Least > limit ? true : _isExact ? false : null;

    /// <summary>The price of the so manieth cheapest unit.</summary>
    /// <param name="reading">What is on sale.</param>
    /// <param name="quantity">Which unit.</param>
    /// <param name="trusted">Cheaper units are left out.</param>
    public static OfferedPrice Of(AlertReading reading, long quantity, long trusted)
    {
        var now = reading.Now;
        if (now.Quantity < quantity || now.Minimum.Value <= 0) return None;
        if (!reading.HasLadder || reading.Ladder.Count == 0)
        {
            if (now.Minimum.Value < trusted) return AtLeast(trusted);
            return Of(now.Minimum);
        }

        long left = 0, counted = 0;
        for (var i = 0; i < reading.Ladder.Count; i++)
        {
            var level = reading.Ladder[i];
            counted += level.Quantity;
            if (level.UnitPrice.Value < trusted) left += level.Quantity;
            else if (counted - left >= quantity) return Of(level.UnitPrice);
        }

        // Where the ladder was cut, more is on sale at higher prices.
        return now.Quantity - left < quantity || counted >= now.Quantity ? None : AtLeast(Math.Max(reading.Ladder[^1].UnitPrice.Value + 1, trusted));
    }
}
