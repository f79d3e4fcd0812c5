namespace DiscordAH.Bot.Market;

/// <summary>The order of a comparison; realms that sell none always come last. The numbers stand in buttons that are out there.</summary>
internal enum CompareSort
{
    /// <summary>Cheapest first.</summary>
    Price,

    /// <summary>Most on sale first.</summary>
    Quantity,

    /// <summary>By name.</summary>
    Name,
}
