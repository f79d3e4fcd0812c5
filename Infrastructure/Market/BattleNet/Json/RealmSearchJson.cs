using System.Text.Json.Serialization;

namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>A page of <c>search/connected-realm</c>; unlike everything else, the envelope of searches is written in camelCase.</summary>
internal sealed record RealmSearchJson([property: JsonPropertyName("pageCount")] int PageCount, IReadOnlyList<RealmSearchResultJson>? Results);
