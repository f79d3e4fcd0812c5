using DiscordAH.Domain.Notifications;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>A message that must reach somebody. Created and ended times are the program's; due times and leases are real time.</summary>
internal sealed class OutboxRow
{
    public long Id { get; set; }

    public string DedupeKey { get; set; } = "";

    public string Channel { get; set; } = "";

    public string Target { get; set; } = "";

    public string Payload { get; set; } = "";

    public OutboxState State { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>An attempt has begun and nobody knows how it ended: look before sending again.</summary>
    public bool MayBeThere { get; set; }

    public string? LastError { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Delivered or given up.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public string? LeaseOwner { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }
}
