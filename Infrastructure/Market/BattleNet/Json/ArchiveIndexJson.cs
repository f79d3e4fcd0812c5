namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>The sandbox's list of past snapshots.</summary>
internal sealed record ArchiveIndexJson(IReadOnlyList<int>? ConnectedRealms, IReadOnlyList<long>? Snapshots);
