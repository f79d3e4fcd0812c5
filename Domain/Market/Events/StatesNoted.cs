namespace DiscordAH.Domain.Market;

/// <summary>What came of noting realm states.</summary>
/// <param name="Known">Realms whose stored state was compared.</param>
/// <param name="Happened">Events added.</param>
/// <param name="Withdrawn">Events taken back as flapping.</param>
public sealed record StatesNoted(int Known, int Happened, int Withdrawn);
