namespace DiscordAH.Infrastructure.Jobs;

/// <summary>Whether no other process works on the queue, as in the embedded profile.</summary>
internal sealed record SoleWorker(bool IsSole);
