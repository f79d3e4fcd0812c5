using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>A realm within a connected realm.</summary>
internal sealed record RealmJson(int Id, LocalizedText? Name, LocalizedText? Category, string? Locale, string? Timezone, string? Slug)
{
    /// <summary>The realm; null without an id or a slug.</summary>
    public Realm? ToRealm(Region region, MarketId market)
    {
        if (Id <= 0 || string.IsNullOrWhiteSpace(Slug)) return null;
        var name = Name?.English ?? Slug;
        var locale = (Locale ?? "enUS").Replace("_", "", StringComparison.Ordinal);
        return new Realm(Id, market, region, Slug, name, Name?.In(locale) ?? name, locale, Timezone ?? "UTC", Category?.English ?? "");
    }
}
