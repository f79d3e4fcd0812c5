namespace DiscordAH.Domain.Sources;

/// <summary>How a source wants to be treated, so that a site that owes us nothing does not notice us.</summary>
/// <param name="Pause">Least time from the end of one answer to the next question; there is never more than one question at a time.</param>
/// <param name="Freshness">How long what was read is not asked for again.</param>
public sealed record SourceManners(TimeSpan Pause, TimeSpan Freshness);
