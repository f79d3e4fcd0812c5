using DiscordAH.Domain.Market;

namespace DiscordAH.Benchmarks.Ingest;

/// <summary>One auction as the plain implementation sees it.</summary>
internal sealed record PlainListing(long Id, VariantKey Variant, long UnitPrice, int Quantity, TimeLeft Left);
