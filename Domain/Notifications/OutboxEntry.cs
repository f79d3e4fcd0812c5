namespace DiscordAH.Domain.Notifications;

/// <summary>A message in the outbox and what became of it.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Key">Its dedupe key.</param>
/// <param name="Channel">Which way it goes.</param>
/// <param name="Target">Whom it is for.</param>
/// <param name="Payload">What it says, as stored.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Attempts">Attempts made.</param>
/// <param name="LastError">Why the last attempt failed; null when it did not.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="EndedAt">When it was delivered or given up.</param>
public sealed record OutboxEntry(
    long Id, string Key, string Channel, string Target, string Payload, OutboxState State, int Attempts, string? LastError, DateTimeOffset CreatedAt, DateTimeOffset? EndedAt);
