namespace DiscordAH.Infrastructure.Market.BattleNet;

/// <summary>Battle.net gave no token; the message says why, for people, without secrets.</summary>
internal sealed class BattleNetRefusedException(string message, Exception? inner = null) : Exception(message, inner);
