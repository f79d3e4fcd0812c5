namespace DiscordAH.Sandbox.Discord;

/// <summary>Why and how long a request must wait.</summary>
internal sealed record RateVerdict(string Scope, double RetryAfter);
