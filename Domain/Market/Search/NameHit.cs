namespace DiscordAH.Domain.Market.Search;

/// <summary>An owner found by one of its names.</summary>
/// <param name="Owner">Index of the owner.</param>
/// <param name="Name">Index of the name that matched.</param>
/// <param name="Kind">How well.</param>
internal readonly record struct NameHit(int Owner, int Name, NameMatch Kind);
