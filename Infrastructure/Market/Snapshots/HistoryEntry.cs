using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>A row of history to be written, without its market.</summary>
/// <param name="Variant">The good.</param>
/// <param name="At">Stored form of the time.</param>
/// <param name="Numbers">Its numbers from then on.</param>
internal readonly record struct HistoryEntry(VariantKey Variant, long At, Numbers Numbers);
