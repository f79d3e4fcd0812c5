using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Realms;

internal sealed class RealmRow
{
    public int Id { get; set; }

    public MarketId MarketId { get; set; }

    public Region Region { get; set; }

    public string Slug { get; set; } = "";

    public string Name { get; set; } = "";

    public string LocalName { get; set; } = "";

    public string Locale { get; set; } = "";

    public string TimeZone { get; set; } = "";

    public string Category { get; set; } = "";

    public Realm ToRealm() => new(Id, MarketId, Region, Slug, Name, LocalName, Locale, TimeZone, Category);
}
