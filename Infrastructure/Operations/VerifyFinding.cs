namespace DiscordAH.Infrastructure.Operations;

/// <summary>A check that did not hold.</summary>
/// <param name="Check">Its name.</param>
/// <param name="Sentence">What is wrong.</param>
/// <param name="Rows">How many rows break it.</param>
internal sealed record VerifyFinding(string Check, string Sentence, long Rows)
{
    public override string ToString() => FormattableString.Invariant($"BROKEN {Check}: {Sentence} ({Rows} rows)");
}
