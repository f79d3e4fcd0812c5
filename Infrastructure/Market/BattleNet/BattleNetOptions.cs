using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.BattleNet;

/// <summary>How to reach Battle.net (section <c>BattleNet</c>).</summary>
public sealed class BattleNetOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "BattleNet";

    /// <summary>API client id; empty when the sandbox's Battle.net is used.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>API client secret.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>Regions to follow; none means US and EU.</summary>
    public IList<string> Regions { get; set; } = [];

    /// <summary>Where tokens come from; <c>{region}</c> is replaced.</summary>
    public string TokenUrl { get; set; } = "https://oauth.battle.net/token";

    /// <summary>Where data comes from; <c>{region}</c> is replaced.</summary>
    public string ApiUrl { get; set; } = "https://{region}.api.blizzard.com";

    /// <summary>Source of past snapshots; <c>{region}</c> is replaced. Only the sandbox has one.</summary>
    public string? ArchiveUrl { get; set; }

    /// <summary>Most requests a second. Battle.net allows a client 100; the rest is for clocks and retries that it counts and we do not.</summary>
    public int RequestsPerSecond { get; set; } = 90;

    /// <summary>Most requests an hour. Battle.net allows a client 36,000.</summary>
    public int RequestsPerHour { get; set; } = 34_000;

    /// <summary>Percent of the budget that look-ups may use, so that auctions always get through.</summary>
    public int LookUpShare { get; set; } = 40;

    /// <summary>Percent of the budget that reading static data may use; part of <see cref="LookUpShare"/>.</summary>
    public int StaticShare { get; set; } = 20;

    /// <summary>How often it is looked which market is due, in real time; a market is asked every five looks at most. Default 2 s.</summary>
    public TimeSpan Look { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Attempts after the first one.</summary>
    public int Retries { get; set; } = 3;

    /// <summary>First pause before another attempt; it doubles, with jitter.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long Battle.net may take to begin an answer.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a body may take to arrive.</summary>
    public TimeSpan BodyTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Largest body read, in megabytes after decompression.</summary>
    public int MaxBodyMegabytes { get; set; } = 512;

    /// <summary>The regions to follow, read.</summary>
    public IReadOnlyList<Region> Followed() =>
        Regions.Count == 0
            ? [Region.Us, Region.Eu]
            : [.. Regions.Select(text => RegionNames.TryParse(text, out var region) ? region : default).Where(region => region != default).Distinct()];
}
