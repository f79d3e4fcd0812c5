using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>That an alert fired. It outlives its alert.</summary>
internal sealed class AlertFiringRow
{
    public long Id { get; set; }

    public long AlertId { get; set; }

    public UserId UserId { get; set; }

    public long? BatchId { get; set; }

    public MarketId MarketId { get; set; }

    public ItemId ItemId { get; set; }

    public long Traits { get; set; }

    /// <summary>Publication time of the snapshot.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>When the program noticed.</summary>
    public DateTimeOffset FiredAt { get; set; }

    public string Condition { get; set; } = "";

    public Copper? Price { get; set; }

    public long Quantity { get; set; }

    public Copper? Usual { get; set; }

    /// <summary>JSON: pairs of name and value.</summary>
    public string Facts { get; set; } = "[]";

    public FiringDeed Deed { get; set; }

    public DateTimeOffset? DeedAt { get; set; }

    public Copper? AfterHour { get; set; }

    public Copper? AfterDay { get; set; }

    public Copper? AfterWeek { get; set; }

    public Copper? Best { get; set; }

    public DateTimeOffset? BestAt { get; set; }

    /// <summary>Horizons dealt with, 0 to 3.</summary>
    public int Stage { get; set; }
}
