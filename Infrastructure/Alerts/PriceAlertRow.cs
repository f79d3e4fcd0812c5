using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>An alert. The condition is stored as text, so that a person can read the table; everything else of the rule has a column.</summary>
internal sealed class PriceAlertRow
{
    public long Id { get; set; }

    public UserId UserId { get; set; }

    public long? GuildId { get; set; }

    public long? BatchId { get; set; }

    public string? BatchName { get; set; }

    public MarketId MarketId { get; set; }

    public ItemId ItemId { get; set; }

    public long Traits { get; set; }

    public int RealmId { get; set; }

    public string Condition { get; set; } = "";

    public long MinQuantity { get; set; }

    public long CoolDownSeconds { get; set; }

    public double Hysteresis { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary><c>22:00-06:00 Europe/Berlin</c>; null for always.</summary>
    public string? ActiveHours { get; set; }

    public bool IgnoreSuspect { get; set; }

    /// <summary>Null tells the owner.</summary>
    public long? ChannelId { get; set; }

    /// <summary>The guild of the channel.</summary>
    public long? ChannelGuildId { get; set; }

    public AlertStatus Status { get; set; }

    public string? Reason { get; set; }

    public bool IsArmed { get; set; }

    public bool Attends { get; set; }

    /// <summary>Cheapest prices from and to at which nothing can happen; from above to when there are none.</summary>
    public long QuietFrom { get; set; }

    public long QuietTo { get; set; }

    public DateTimeOffset? FiredAt { get; set; }

    public DateTimeOffset? SnoozedUntil { get; set; }

    public bool UntilRecovered { get; set; }

    public int Fired { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset Since { get; set; }

    public int Revision { get; set; }
}
