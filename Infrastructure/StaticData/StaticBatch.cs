using DiscordAH.Domain.StaticData;

namespace DiscordAH.Infrastructure.StaticData;

/// <summary>What came of a batch of entries.</summary>
/// <param name="Results">One for each entry that was answered.</param>
/// <param name="Outage">Why the rest was not: Battle.net is away, one sentence; null when it is not.</param>
internal sealed record StaticBatch(IReadOnlyList<StaticResult> Results, string? Outage);
