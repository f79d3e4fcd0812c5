namespace DiscordAH.Domain.Market;

/// <summary>Where the daily digest goes.</summary>
/// <param name="Channel">One of <c>OutboxChannels</c>.</param>
/// <param name="Target">A Discord channel or user id.</param>
public sealed record DigestTarget(string Channel, string Target);
