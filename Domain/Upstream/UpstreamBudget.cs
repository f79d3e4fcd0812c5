namespace DiscordAH.Domain.Upstream;

/// <summary>The most that one process asks of a server.</summary>
/// <param name="PerSecond">Attempts in any second.</param>
/// <param name="PerHour">Attempts in any hour.</param>
public sealed record UpstreamBudget(int PerSecond, int PerHour);
