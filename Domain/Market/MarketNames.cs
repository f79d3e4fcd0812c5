namespace DiscordAH.Domain.Market;

/// <summary>Names of auction houses for people.</summary>
public static class MarketNames
{
    /// <summary><c>Commodities (US)</c>.</summary>
    public static string Commodities(Region region) => $"Commodities ({region.Slug().ToUpperInvariant()})";

    /// <summary>The names of its realms, joined by ", ".</summary>
    public static string Of(ConnectedRealm realm) => string.Join(", ", realm.Realms.Select(one => one.Name));
}
