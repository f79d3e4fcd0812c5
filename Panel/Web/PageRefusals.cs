using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using DiscordAH.Panel.Api;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Web;

/// <summary>Domain refusals on pages: the sentence, and links to what may have been meant.</summary>
internal static class PageRefusals
{
    public static IActionResult Refuse(this PageModel page, int status, Error error)
    {
        var item = page.RouteData.Values["item"] as string ?? "";
        var realm = page.RouteData.Values["realm"] as string ?? "";
        var (title, suggestions) = error switch
        {
            MarketErrors.UnknownItem unknown => ("Unknown item", unknown.Nearest.Select(match => Item(match, realm)).ToArray()),
            MarketErrors.UnknownRealm unknown => ("Unknown realm", unknown.Nearest.Select(each => Realm(each, item)).ToArray()),
            MarketErrors.AmbiguousRealm ambiguous => ("Which realm?", ambiguous.Choices.Select(each => Realm(each, item)).ToArray()),
            MarketErrors.BadRange => ("Unknown range", []),
            TokenErrors.UnknownRegion => ("Unknown region", []),
            ProfessionErrors.UnknownProfession profession => ("Unknown profession", profession.Known.Take(5).Select(Profession).ToArray()),
            ProfessionErrors.UnknownTier => ("Unknown tier", []),
            ProfessionErrors.NotReadYet => ("Not read yet", []),
            _ => ("Nothing known", Array.Empty<Suggestion>()),
        };
        Refusal.Set(page.HttpContext, status, Refusal.From(error) with { Title = title, Suggestions = suggestions });
        return new EmptyResult();
    }

    private static Suggestion Item(ItemMatch match, string realm)
    {
        var id = match.Item.Id.Value.ToString(CultureInfo.InvariantCulture);
        return new Suggestion(id, match.Label, realm.Length == 0 ? $"/market/compare/{id}" : $"/market/{Uri.EscapeDataString(realm)}/{id}");
    }

    private static Suggestion Profession(Profession profession) =>
        new(ProfessionLookup.Slug(profession), profession.Name.English, $"/professions/{ProfessionLookup.Slug(profession)}");

    private static Suggestion Realm(Realm realm, string item) =>
        new(RealmText.Slug(realm), RealmText.Name(realm), $"/market/{RealmText.Slug(realm)}/{Uri.EscapeDataString(item)}");
}
