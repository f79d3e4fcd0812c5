using DiscordAH.Domain.Sources;

namespace DiscordAH.Domain.Market;

/// <summary>What the daily digest is written from.</summary>
/// <param name="Day">The day it is about, 0:00 UTC.</param>
/// <param name="Markets">That day's measurements.</param>
/// <param name="Before">Those of the day before.</param>
/// <param name="Names">Names of the markets.</param>
/// <param name="Made">Reports of wrong prices made that day.</param>
/// <param name="Accepted">Reports accepted that day.</param>
/// <param name="Rejected">Reports rejected that day.</param>
/// <param name="Open">Reports that wait for a verdict now.</param>
/// <param name="Sources">Where the second sources stand.</param>
public sealed record DigestFacts(
    DateTimeOffset Day,
    IReadOnlyList<MarketQuality> Markets,
    IReadOnlyList<MarketQuality> Before,
    IReadOnlyDictionary<MarketId, string> Names,
    int Made,
    int Accepted,
    int Rejected,
    int Open,
    IReadOnlyList<SourceState> Sources);
