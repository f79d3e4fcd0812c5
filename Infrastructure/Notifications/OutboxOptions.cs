using System.ComponentModel.DataAnnotations;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>Section <c>Outbox</c>: how messages are delivered.</summary>
public sealed class OutboxOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Outbox";

    /// <summary>How often waiting messages are looked for; default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00", ErrorMessage = "Outbox:Poll must be between 00:00:00.010 and 00:01:00.")]
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>A message whose sender was silent for so long is taken from it; an attempt gets half of it. Default 2 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "Outbox:Lease must be between 00:00:01 and 01:00:00.")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Pause before the second attempt, doubled for each one after; default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00", ErrorMessage = "Outbox:FirstRetry must be between 00:00:00.010 and 1.00:00:00.")]
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest pause between attempts; default 30 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00", ErrorMessage = "Outbox:LongestRetry must be between 00:00:00.010 and 1.00:00:00.")]
    public TimeSpan LongestRetry { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Attempts before a message becomes a dead letter; default 150, three days.</summary>
    [Range(1, 100_000, ErrorMessage = "Outbox:MaxAttempts must be between 1 and 100000.")]
    public int MaxAttempts { get; set; } = 150;

    /// <summary>Delivered messages are kept so long; default 30 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3650.00:00:00", ErrorMessage = "Outbox:KeepDelivered must be between 01:00:00 and 3650.00:00:00.")]
    public TimeSpan KeepDelivered { get; set; } = TimeSpan.FromDays(30);
}
