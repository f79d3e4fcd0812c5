using System.Globalization;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>Events as a message.</summary>
internal static class EventsView
{
    public const string Action = "events";

    private const int Colour = 0x9B7EDE;
    private const int MaxPlace = 60;

    public static Reply Show(Realm? realm, Page<MarketEvent> page, EventsState state, IRealmCatalog realms)
    {
        var span = state.Days == 1 ? "the last day" : string.Create(CultureInfo.InvariantCulture, $"the last {state.Days} days");
        var place = realm is null ? "all realms" : DiscordText.Escape(RealmText.Name(realm));
        return new Reply
        {
            Embeds =
            [
                new Embed
                {
                    Title = DiscordText.Clip($"Events · {place}", 256),
                    Description = page.Items.Count == 0
                        ? $"Nothing happened in {span}: no outage, no change of population or locks, no new build."
                        : string.Join('\n', page.Items.Select(one => Line(one, realm, realms))),
                    Colour = Colour,
                    Footer = string.Create(CultureInfo.InvariantCulture, $"Page {page.Number}/{page.Pages} · {page.Total} {(page.Total == 1 ? "event" : "events")} in {span}"),
                },
            ],
            Rows = page.Pages == 1 ? [] :
            [
                [
                    Turn("⏮", 1, "a"), Turn("◀", page.Number - 1, "b"), Turn("▶", page.Number + 1, "c"), Turn("⏭", page.Pages, "d"),
                ],
            ],
        };

        // Two buttons may lead to the same page, and Discord wants every id once; the letter makes them differ.
        Component.Button Turn(string label, int to, string which) =>
            new(label, Action, (state with { Page = Math.Clamp(to, 1, page.Pages) }).ToString() + "~" + which) { Disabled = to < 1 || to > page.Pages || to == page.Number };
    }

    private static string Line(MarketEvent one, Realm? asked, IRealmCatalog realms)
    {
        var text = DiscordText.Escape(DiscordText.Clip(one.Text, 120));
        var place = Place(one, asked, realms);
        return $"{DiscordText.Stamp(one.At)} · {(place.Length > 0 ? $"**{place}** · " : "")}{text} ({DiscordText.Ago(one.At)})";
    }

    private static string Place(MarketEvent one, Realm? asked, IRealmCatalog realms)
    {
        var region = one.Region.Slug().ToUpperInvariant();
        if (one.Market is not { } market) return $"all of {region}";
        if (asked is not null) return "";
        return realms.Find(market) is { Realms: [var first, ..] all }
            ? DiscordText.Escape(DiscordText.Clip(all.Count == 1 ? first.Name : $"{first.Name} and {all.Count - 1} more", MaxPlace)) + $" ({region})"
            : string.Create(CultureInfo.InvariantCulture, $"Connected realm {market.Value} ({region})");
    }
}
