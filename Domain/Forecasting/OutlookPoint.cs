namespace DiscordAH.Domain.Forecasting;

/// <summary>A forecast for one hour as numbers.</summary>
/// <param name="Horizon">Hours ahead.</param>
/// <param name="Value">Expected price, copper.</param>
/// <param name="Unit">The good's typical distance |ln price − ln forecast| this far ahead; scores are counted in it.</param>
/// <param name="Width80">Half the 80 % interval in ln price; infinite when the past is too short for one.</param>
/// <param name="Width95">Half the 95 % interval likewise.</param>
public readonly record struct OutlookPoint(int Horizon, double Value, double Unit, double Width80, double Width95)
{
    /// <summary>How far off the forecast was, in units.</summary>
    /// <param name="actual">The price that came, above 0.</param>
    public double Score(double actual) => Math.Abs(Math.Log(actual / Value)) / Unit;
}
