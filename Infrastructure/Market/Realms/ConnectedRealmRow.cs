using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Realms;

internal sealed class ConnectedRealmRow
{
    public MarketId MarketId { get; set; }

    public Region Region { get; set; }

    public bool IsUp { get; set; }

    public string Population { get; set; } = "";

    public bool? IsTransferLocked { get; set; }

    public bool? IsCreationLocked { get; set; }

    /// <summary>When this state was read.</summary>
    public DateTimeOffset UpdatedAt { get; set; }
}
