namespace DiscordAH.Domain.Upstream;

/// <summary>Attempts of one kind of use.</summary>
/// <param name="Lane">The kind of use.</param>
/// <param name="LastMinute">Attempts in the last 60 to 120 seconds' worth of whole and begun minutes.</param>
/// <param name="LastHour">Attempts in the last 60 minutes.</param>
public sealed record UpstreamLane(string Lane, int LastMinute, int LastHour);
