namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>The links of a document.</summary>
internal sealed record SelfLinkJson(HrefJson? Self);
