namespace DiscordAH.Domain.Alerts;

/// <summary>Figures of a past, each reckoned once when first asked for: alerts on one good share it.</summary>
public sealed class PastFigures(GoodPast past)
{
    /// <summary>What they are reckoned from.</summary>
    public GoodPast Past { get; } = past;

    internal long LeastTrusted => 0;

    internal double MostTrusted => double.PositiveInfinity;
}
