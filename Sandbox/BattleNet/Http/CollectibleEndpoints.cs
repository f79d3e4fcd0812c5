using System.Collections.Frozen;
using System.Globalization;
using DiscordAH.Sandbox.BattleNet.Catalogue;

namespace DiscordAH.Sandbox.BattleNet.Http;

/// <summary>Mounts and toys. A toy names its item; a mount, like the real ones, does not.</summary>
internal sealed class CollectibleEndpoints(Terms terms, StaticCatalogue catalogue)
{
    public Task MountIndexAsync(BattleNetCall call) => IndexAsync(call, "mount", catalogue.Mounts);

    public Task ToyIndexAsync(BattleNetCall call) => IndexAsync(call, "toy", catalogue.Toys);

    public Task MountAsync(BattleNetCall call)
    {
        if (call.RouteNumber("id") is not { } id || catalogue.Mounts.GetValueOrDefault(id) is not { } mount)
            return call.NotFoundAsync();
        return call.SendAsync(Link(call, "mount", id), json =>
        {
            json.WriteNumber("id", id);
            json.Text("name", mount.Name, call.Locale);
            json.WriteStartArray("creature_displays");
            json.Reference(null, Link(call, "media/creature-display", 10_000 + id), 10_000 + id, null, null);
            json.WriteEndArray();
            json.Text("description", LocalText.Same(""), call.Locale);
            json.Typed("source", mount.Source, terms["source", mount.Source], call.Locale);
            if (mount.Faction is { } faction)
                json.Typed("faction", faction, terms["faction", faction], call.Locale);
        });
    }

    public Task ToyAsync(BattleNetCall call)
    {
        if (call.RouteNumber("id") is not { } id || catalogue.Toys.GetValueOrDefault(id) is not { } toy)
            return call.NotFoundAsync();
        return call.SendAsync(Link(call, "toy", id), json =>
        {
            json.WriteNumber("id", id);
            if (toy.Item is { } item)
            {
                json.Reference("item", Link(call, "item", item), item, toy.Name, call.Locale);
                json.Reference("media", Link(call, "media/item", item), item, null, null);
            }

            json.Typed("source", toy.Source, terms["source", toy.Source], call.Locale);
            json.WriteBoolean("should_exclude_if_uncollected", false);
        });
    }

    private static string Link(BattleNetCall call, string kind, int id) => call.StaticLink(string.Create(CultureInfo.InvariantCulture, $"{kind}/{id}"));

    private static Task IndexAsync(BattleNetCall call, string kind, FrozenDictionary<int, CatalogueCollectible> rows) =>
        call.SendAsync(call.StaticLink(kind + "/"), json =>
        {
            json.WriteStartArray(kind + "s");
            foreach (var row in rows.Values.OrderBy(each => each.Id))
                json.Reference(null, Link(call, kind, row.Id), row.Id, row.Name, call.Locale);
            json.WriteEndArray();
        });
}
