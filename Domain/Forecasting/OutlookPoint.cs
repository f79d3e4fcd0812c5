using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Forecasting;

/// <summary>A forecast for one hour as numbers.</summary>
/// <param name="Horizon">Hours ahead.</param>
/// <param name="Value">Expected price, copper.</param>
/// <param name="Unit">The good's typical distance |ln price − ln forecast| this far ahead; scores are counted in it.</param>
/// <param name="Width80">Half the 80 % interval in ln price.</param>
/// <param name="Width95">Half the 95 % interval likewise.</param>
public readonly record struct OutlookPoint(int Horizon, double Value, double Unit, double Width80, double Width95)
{
    /// <summary>How far off the forecast was, in units.</summary>
    /// <param name="actual">The price that came, above 0.</param>
    public double Score(double actual) => Math.Abs(Math.Log(actual / Value)) / Unit;

    /// <summary>As whole copper, at least 1; both ends of an interval round outwards.</summary>
    /// <param name="at">The hour it is for.</param>
    public ForecastPoint At(DateTimeOffset at) => new(at, Coins(Math.Round(Value)), Low(Width80), High(Width80), Low(Width95), High(Width95));

    private Copper Low(double width) => Coins(Math.Floor(Value * Math.Exp(-width) * (1 + 1e-12)));

    private Copper High(double width) => Coins(Math.Ceiling(Value * Math.Exp(width) * (1 - 1e-12)));

    private static Copper Coins(double value) => new((long)Math.Clamp(value, 1, SnapshotAggregator.MaxUnitPrice));
}
