namespace DiscordAH.Domain.Market;

/// <summary>How well a market is kept up with.</summary>
public enum IngestionState
{
    /// <summary>The newest publication is here.</summary>
    Current,

    /// <summary>The next publication is expected about now.</summary>
    Due,

    /// <summary>Battle.net should have published by now and has not.</summary>
    Late,

    /// <summary>The last question failed.</summary>
    Failing,

    /// <summary>Never read yet.</summary>
    Waiting,
}
