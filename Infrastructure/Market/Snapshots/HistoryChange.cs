namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>A variant's numbers from a moment on.</summary>
/// <param name="At">Stored form of the time.</param>
/// <param name="Numbers">Its numbers from then on.</param>
internal readonly record struct HistoryChange(long At, Numbers Numbers);
