using Prometheus;

namespace DiscordAH.Bot.Discord;

/// <summary>What is counted about Discord.</summary>
internal static class DiscordMetrics
{
    public static readonly Histogram Acknowledged = Metrics.CreateHistogram(
        "discord_ack_seconds",
        "From an interaction's arrival to Discord's receipt of the first answer.",
        ["kind"],
        new HistogramConfiguration { Buckets = [.005, .01, .025, .05, .1, .15, .2, .3, .5, 1, 2, 3] });

    public static readonly Histogram Done = Metrics.CreateHistogram(
        "discord_done_seconds",
        "From an interaction's arrival to the final answer.",
        ["command"],
        new HistogramConfiguration { Buckets = [.01, .025, .05, .1, .2, .5, 1, 2, 5, 15, 60] });

    public static readonly Counter Interactions = Metrics.CreateCounter(
        "discord_interactions_total", "Interactions by command and outcome.", "command", "outcome");

    public static readonly Counter RateLimited = Metrics.CreateCounter(
        "discord_rate_limited_total", "Answers 429 by scope.", "scope");

    public static readonly Gauge Gateway = Metrics.CreateGauge(
        "discord_gateway_ready", "1 while the shard's session is up.", "shard");
}
