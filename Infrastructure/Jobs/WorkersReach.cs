namespace DiscordAH.Infrastructure.Jobs;

/// <summary>Whether a wake-up in this process can reach a worker: over PostgreSQL always, in memory only when the workers are here too.</summary>
internal sealed record WorkersReach(bool FromHere);
