namespace DiscordAH.Domain.StaticData;

/// <summary>What came of asking for an entry.</summary>
/// <param name="Entry">What was asked for.</param>
/// <param name="Build">The build it was read at; null when it was not read.</param>
/// <param name="IsMissing">Whether Battle.net does not know it.</param>
/// <param name="Problem">Why it was not read, one sentence; null when it was.</param>
public sealed record StaticResult(StaticEntry Entry, GameBuild? Build, bool IsMissing = false, string? Problem = null);
