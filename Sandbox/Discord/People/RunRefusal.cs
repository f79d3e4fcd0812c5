namespace DiscordAH.Sandbox.Discord;

/// <summary>What a person tried is not possible; the message tells them why and what is.</summary>
public sealed class RunRefusal(string message) : Exception(message);
