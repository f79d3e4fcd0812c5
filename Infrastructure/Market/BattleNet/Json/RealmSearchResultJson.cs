namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>One hit of a realm search.</summary>
internal sealed record RealmSearchResultJson(ConnectedRealmJson? Data);
