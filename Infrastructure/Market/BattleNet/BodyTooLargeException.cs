namespace DiscordAH.Infrastructure.Market.BattleNet;

/// <summary>A body went past the limit.</summary>
internal sealed class BodyTooLargeException() : IOException("The body is larger than allowed.");
