using System.ComponentModel.DataAnnotations;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>Section <c>Alerts</c>: how many alerts there may be, and how loud.</summary>
public sealed class AlertsOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Alerts";

    /// <summary>Alerts a member may have; default 50.</summary>
    [Range(1, 100_000, ErrorMessage = "Alerts:MostPerMember must be between 1 and 100000.")]
    public int MostPerMember { get; set; } = 50;

    /// <summary>Alerts a guild may have; default 1,000.</summary>
    [Range(1, 10_000_000, ErrorMessage = "Alerts:MostPerGuild must be between 1 and 10000000.")]
    public int MostPerGuild { get; set; } = 1000;

    /// <summary>Firings in a 30-day preview above which a rule is refused; default 90.</summary>
    [Range(1, 10_000, ErrorMessage = "Alerts:MostPreviewFirings must be between 1 and 10000.")]
    public int MostPreviewFirings { get; set; } = 90;

    /// <summary>Firings of one alert within a day after which it is paused as flapping; default 8.</summary>
    [Range(1, 1000, ErrorMessage = "Alerts:MostPerDay must be between 1 and 1000.")]
    public int MostPerDay { get; set; } = 8;

    /// <summary>What snapshots changed of watched goods is kept so long; default 2 days.</summary>
    [Range(typeof(TimeSpan), "06:00:00", "90.00:00:00", ErrorMessage = "Alerts:KeepReadings must be between 06:00:00 and 90.00:00:00.")]
    public TimeSpan KeepReadings { get; set; } = TimeSpan.FromDays(2);
}
