namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>A document of static data.</summary>
internal interface IStaticJson
{
    /// <summary>Its own address, which names the build.</summary>
    LinksJson? Links { get; }
}
