namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>A page of <c>search/connected-realm</c>.</summary>
internal sealed record RealmSearchJson(int PageCount, IReadOnlyList<RealmSearchResultJson>? Results);
