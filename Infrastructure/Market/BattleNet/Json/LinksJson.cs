namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>A document's own address, which of static data names the build.</summary>
internal sealed record LinksJson(HrefJson? Self);
