namespace DiscordAH.Infrastructure.Jobs;

/// <summary>Whether this process does jobs itself.</summary>
internal sealed record JobsWork(bool Here);
