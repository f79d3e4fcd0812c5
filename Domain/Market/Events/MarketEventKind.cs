namespace DiscordAH.Domain.Market;

/// <summary>What can happen around an auction house. The numbers stand in tables.</summary>
public enum MarketEventKind
{
    /// <summary>Players cannot log in any more.</summary>
    RealmDown = 1,

    /// <summary>Players can log in again.</summary>
    RealmUp = 2,

    /// <summary>Blizzard's word for the population changed.</summary>
    PopulationChanged = 3,

    /// <summary>Paid character transfers to it were closed or opened.</summary>
    TransfersChanged = 4,

    /// <summary>The creation of new characters was closed or opened.</summary>
    CreationChanged = 5,

    /// <summary>The region runs another build of the game.</summary>
    NewBuild = 6,
}
