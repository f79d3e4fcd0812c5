namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>A link. Only the id in it is used: links of static data are pinned to a build.</summary>
internal sealed record HrefJson(string? Href);
