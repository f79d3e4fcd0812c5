namespace DiscordAH.Domain.Market;

/// <summary>How a price swings over the week. Only of goods for which the swing foretold unseen weeks better than none.</summary>
/// <param name="Factors">168 factors of the usual price, Monday 0 h UTC first; 0.95 is 5 % cheaper than usual. Drawn to 1 where there is little evidence.</param>
/// <param name="Weeks">Weeks that it rests on.</param>
/// <param name="Gain">By how much the out-of-sample error was smaller than without season, as a fraction above 0.</param>
public sealed record PriceSeason(IReadOnlyList<double> Factors, double Weeks, double Gain);
