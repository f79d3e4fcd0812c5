namespace DiscordAH.Domain.Market;

/// <summary>Why a good stands on a list of doubts.</summary>
public enum DoubtKind
{
    /// <summary>Its price is far from its own past or from the region: not to be trusted.</summary>
    Suspect,

    /// <summary>A second source says something quite different.</summary>
    Disagreement,
}
