namespace DiscordAH.Infrastructure.Tests.Persistence;

/// <summary>What a statement meets that was chosen to fail.</summary>
public sealed class CutShortException() : Exception("Cut short by the test.");
