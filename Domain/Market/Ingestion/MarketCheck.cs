namespace DiscordAH.Domain.Market;

/// <summary>How a question to Battle.net about one market ended.</summary>
/// <param name="Market">The auction house.</param>
/// <param name="At">When it ended.</param>
/// <param name="Duration">How long it took from the question to the committed snapshot; null when nothing was newer.</param>
/// <param name="Problem">Why it failed, one sentence without secrets; null when it did not.</param>
public sealed record MarketCheck(MarketId Market, DateTimeOffset At, TimeSpan? Duration = null, string? Problem = null);
