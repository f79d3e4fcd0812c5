using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>State of one auction house; writers of a market lock its row, so that two with the same snapshot come one after the other.</summary>
internal sealed class MarketRow
{
    public MarketId MarketId { get; set; }

    public DateTimeOffset? FirstLiveAt { get; set; }

    public DateTimeOffset? LastLiveAt { get; set; }

    public DateTimeOffset? LastArchivedAt { get; set; }

    public DateTimeOffset? CheckedAt { get; set; }

    public int Snapshots { get; set; }

    /// <summary>History before this is no longer kept, and what held then stands as a change at it; null while all is kept.</summary>
    public DateTimeOffset? KeptFrom { get; set; }

    /// <summary>Weeks before this Monday are rolled up (see <see cref="Rollups.RollupRoller"/>); null while none is.</summary>
    public DateTimeOffset? RolledUntil { get; set; }
}
