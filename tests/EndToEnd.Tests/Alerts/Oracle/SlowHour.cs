namespace DiscordAH.EndToEnd.Tests.Alerts.Oracle;

/// <summary>One whole hour of a good's past, in which somebody read the market.</summary>
/// <param name="Number">Hours since 1970.</param>
/// <param name="Close">Cheapest price at its last known moment on sale; null when it was not on sale.</param>
/// <param name="Low">Lowest cheapest price; null likewise.</param>
/// <param name="OnSale">Seconds on sale.</param>
/// <param name="Known">Known seconds.</param>
/// <param name="Units">Units on sale averaged over the known time.</param>
/// <param name="Value">Market value averaged over the time on sale, in whole copper; null when it was not on sale.</param>
internal sealed record SlowHour(long Number, long? Close, long? Low, long OnSale, long Known, double Units, long? Value);
