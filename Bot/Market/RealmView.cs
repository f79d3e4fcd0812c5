using System.Globalization;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>Realms as messages.</summary>
internal static class RealmView
{
    public const string Action = "realm";

    private const int Up = 0x3BA55D;
    private const int Down = 0xD83C3E;

    public static string StateOf(Realm realm) => string.Create(CultureInfo.InvariantCulture, $"r{realm.Market.Value}.{realm.Id}");

    public static string StateOf(int page) => string.Create(CultureInfo.InvariantCulture, $"p{page}");

    public static Reply Show(Realm realm, ConnectedRealm connected, IReadOnlyDictionary<MarketId, MarketFreshness> freshness)
    {
        var fields = new List<EmbedField>
        {
            new("Status", connected.IsUp ? "Up" : "Down"),
            new("Population", Word(connected.Population)),
            new("Last auctions", Age(freshness.GetValueOrDefault(realm.Market))),
        };
        if (connected.IsTransferLocked is { } locked) fields.Add(new EmbedField("Transfers", locked ? "Closed" : "Open"));
        if (freshness.GetValueOrDefault(realm.Market) is { PublishedAt: not null } own)
            fields.Add(new EmbedField("Auctions", $"{GoldText.Count(own.Auctions)} of {GoldText.Count(own.Variants)} goods"));
        fields.Add(new EmbedField("Commodities", Age(freshness.GetValueOrDefault(MarketId.Commodities(realm.Region)))));
        if (connected.Realms.Count > 1)
            fields.Add(new EmbedField("Connected realms", DiscordText.Clip(string.Join(", ", connected.Realms.Select(one => DiscordText.Escape(one.Name))), 1024), Inline: false));
        return new Reply
        {
            Embeds =
            [
                new Embed
                {
                    Title = DiscordText.Clip(DiscordText.Escape(RealmText.Name(realm)), 256),
                    Description = realm.Category.Length > 0 ? DiscordText.Clip(DiscordText.Escape(realm.Category), 200) : null,
                    Colour = connected.IsUp ? Up : Down,
                    Fields = fields,
                },
            ],
        };
    }

    public static Reply List(Page<ConnectedRealm> page, IReadOnlyDictionary<MarketId, MarketFreshness> freshness) => new()
    {
        Embeds =
        [
            new Embed
            {
                Title = "Followed realms",
                Description = string.Join('\n', page.Items.Select(one => Line(one, freshness.GetValueOrDefault(one.Market)))),
                Footer = string.Create(CultureInfo.InvariantCulture, $"Page {page.Number}/{page.Pages} · {page.Total} connected realms"),
            },
        ],
        Rows = page.Pages == 1 ? [] :
        [
            [
                Turn("◀", page.Number - 1, page.Number > 1),
                Turn("▶", page.Number + 1, page.HasNext),
            ],
        ],
    };

    private static Component.Button Turn(string label, int page, bool possible) => new(label, Action, StateOf(page)) { Disabled = !possible };

    private static string Line(ConnectedRealm one, MarketFreshness? freshness)
    {
        var names = DiscordText.Escape(DiscordText.Clip(string.Join(", ", one.Realms.Select(realm => realm.Name)), 120));
        return $"**{names}** ({one.Region.Slug().ToUpperInvariant()}) · {(one.IsUp ? "" : "down · ")}{Word(one.Population)} · {Age(freshness)}";
    }

    private static string Age(MarketFreshness? freshness) => freshness?.PublishedAt is { } at ? DiscordText.Ago(at) : "not read yet";

    // Blizzard's words come in capitals.
    private static string Word(string word) => word.Length == 0 ? "unknown" : DiscordText.Escape(DiscordText.Clip(word[..1].ToUpperInvariant() + word[1..].ToLowerInvariant(), 40));
}
