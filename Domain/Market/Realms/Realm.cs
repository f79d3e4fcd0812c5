namespace DiscordAH.Domain.Market;

/// <summary>A realm as players know it.</summary>
/// <param name="Id">Blizzard's realm id.</param>
/// <param name="Market">The connected realm whose auction house it shares.</param>
/// <param name="Region">Its region.</param>
/// <param name="Slug">Blizzard's slug, unique in the region: <c>area-52</c>.</param>
/// <param name="Name">Name in English, or as Blizzard gives it.</param>
/// <param name="LocalName">Name in the realm's own language; equal to <paramref name="Name"/> where there is no other.</param>
/// <param name="Locale">Language of the realm, <c>enUS</c> form.</param>
/// <param name="TimeZone">IANA zone.</param>
/// <param name="Category">Language group or area as the game shows it.</param>
public sealed record Realm(int Id, MarketId Market, Region Region, string Slug, string Name, string LocalName, string Locale, string TimeZone, string Category);
