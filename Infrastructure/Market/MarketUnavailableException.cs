namespace DiscordAH.Infrastructure.Market;

/// <summary>Battle.net could not be read this time; the message is one sentence for people, without secrets. The job will be tried again.</summary>
internal sealed class MarketUnavailableException(string message) : Exception(message);
