namespace DiscordAH.Sandbox.BattleNet.Catalogue;

/// <summary>What an item of the catalogue is to the auction house.</summary>
internal enum ItemKind
{
    Commodity,
    Gear,
    Recipe,
    Mount,
    Companion,
    Bag,
    Tool,

    /// <summary>A caged battle pet: the row's id is its species.</summary>
    Pet,
}
