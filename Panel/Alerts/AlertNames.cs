using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Market;
using DiscordAH.Panel.Api;

namespace DiscordAH.Panel.Alerts;

/// <summary>Goods and places of alerts, for people and addresses.</summary>
internal sealed class AlertNames(IItemCatalog items, IRealmCatalog realms)
{
    public string Item(VariantKey variant) => items.NameOf(variant);

    /// <summary>The realm that an alert was asked for; null when it is not there any more.</summary>
    public Realm? Realm(PriceAlert alert) =>
        realms.All.SelectMany(group => group.Realms).FirstOrDefault(realm => realm.Id == alert.RealmId)
        ?? (alert.Market.IsCommodities ? null : realms.Find(alert.Market)?.Realms.FirstOrDefault());

    /// <summary>Where an alert watches.</summary>
    public string Place(PriceAlert alert) => Realm(alert) switch
    {
        null => $"Market {alert.Market}",
        var realm when alert.Market.IsCommodities => MarketNames.Commodities(realm.Region),
        var realm => RealmText.Name(realm),
    };

    /// <summary>Where a firing was.</summary>
    public string Place(MarketId market) => realms.Find(market) is { } connected ? MarketNames.Of(connected) : $"Market {market}";

    /// <summary>The realm in addresses; null when it is not there any more.</summary>
    public string? Slug(PriceAlert alert) => Realm(alert) is { } realm ? RealmText.Slug(realm) : null;

    /// <summary>The item's page; null when its realm is not there any more.</summary>
    public string? Page(PriceAlert alert) => Slug(alert) is { } slug ? $"/market/{slug}/{alert.Variant}" : null;
}
