using DiscordAH.Domain.Common;

namespace DiscordAH.Infrastructure.Market.Items;

/// <summary>An item that Battle.net did not know.</summary>
internal sealed class MissingItemRow
{
    public ItemId ItemId { get; set; }

    public DateTimeOffset NotedAt { get; set; }
}
