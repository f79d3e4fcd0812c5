using Prometheus;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>What the outbox tells a scraper.</summary>
internal static class OutboxMetrics
{
    public static Counter Attempts { get; } = Metrics.CreateCounter(
        "discordah_outbox_attempts_total", "Attempts to deliver a message, by how they ended.", "outcome");

    public static Gauge OldestPending { get; } = Metrics.CreateGauge(
        "discordah_outbox_oldest_pending_seconds", "Age of the longest waiting message; 0 when none waits.");

    public static Gauge Dead { get; } = Metrics.CreateGauge("discordah_outbox_dead_letters", "Messages that wait for a person's decision.");
}
