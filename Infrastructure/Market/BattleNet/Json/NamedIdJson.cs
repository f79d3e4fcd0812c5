namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>Something by id and name.</summary>
internal sealed record NamedIdJson(int Id, LocalizedText? Name);
