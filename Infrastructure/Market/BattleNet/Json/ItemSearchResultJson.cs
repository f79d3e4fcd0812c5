using DiscordAH.Domain.Market;
using DiscordAH.Domain.StaticData;

namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>One hit of a search.</summary>
internal sealed record ItemSearchResultJson(HrefJson? Key, ItemJson? Data)
{
    /// <summary>The item, of the build that its link is pinned to; null without an id or a name.</summary>
    public Item? ToItem() => Data?.ToItem(null) is { } item ? item with { Build = GameBuild.InLink(Key?.Href)?.ToString() } : null;
}
