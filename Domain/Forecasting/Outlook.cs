namespace DiscordAH.Domain.Forecasting;

/// <summary>A forecast as numbers, before it is one of a market and a moment.</summary>
/// <param name="Model">The method, see <see cref="ForecastMethods.Names"/>.</param>
/// <param name="BeatsNaive">Whether it beats the naive method by more than chance.</param>
/// <param name="Mase">Its walk-forward error in units of the naive method's in-sample error.</param>
/// <param name="NaiveMase">The naive method's.</param>
/// <param name="SeasonalMase">The seasonal naive method's.</param>
/// <param name="Points">One a horizon.</param>
public sealed record Outlook(string Model, bool BeatsNaive, double Mase, double NaiveMase, double SeasonalMase, IReadOnlyList<OutlookPoint> Points);
