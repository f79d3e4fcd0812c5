using DiscordAH.Domain.Notifications;

namespace DiscordAH.EndToEnd.Tests.Alerts;

/// <summary>A row of the outbox.</summary>
internal sealed record Written(string Key, string Way, string Target, string Payload, OutboxState State, int Attempts, string? Error);
