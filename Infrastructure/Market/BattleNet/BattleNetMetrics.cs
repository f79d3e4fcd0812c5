using Prometheus;

namespace DiscordAH.Infrastructure.Market.BattleNet;

/// <summary>Counters of what is asked of Battle.net.</summary>
internal static class BattleNetMetrics
{
    public static Counter Requests { get; } = Metrics.CreateCounter(
        "discordah_battlenet_requests_total", "Requests to Battle.net by kind of endpoint and outcome.", "endpoint", "status");

    public static Counter Bytes { get; } = Metrics.CreateCounter(
        "discordah_battlenet_bytes_total", "Bytes of bodies read, after decompression.", "endpoint");

    public static Counter Skipped { get; } = Metrics.CreateCounter(
        "discordah_battlenet_skipped_elements_total", "Auctions left out because they made no sense or came twice.", "endpoint");
}
