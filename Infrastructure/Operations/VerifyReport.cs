namespace DiscordAH.Infrastructure.Operations;

/// <summary>What a verification found.</summary>
/// <param name="Checks">How many checks were made.</param>
/// <param name="Markets">How many markets were compared with their history.</param>
/// <param name="Findings">What did not hold; empty when all is well.</param>
internal sealed record VerifyReport(int Checks, int Markets, IReadOnlyList<VerifyFinding> Findings);
