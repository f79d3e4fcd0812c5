using System.Globalization;
using System.Text.Json;
using DiscordAH.Sandbox.BattleNet.Catalogue;
using DiscordAH.Sandbox.BattleNet.World;

namespace DiscordAH.Sandbox.BattleNet.Http;

/// <summary>Regions, realms and connected realms.</summary>
internal sealed class RealmEndpoints(Terms terms, RealmConditions conditions)
{
    public static Task ConnectedIndexAsync(BattleNetCall call) => call.SendAsync(call.DynamicLink("connected-realm/"), json =>
    {
        json.WriteStartArray("connected_realms");
        foreach (var realm in call.Region.Realms)
        {
            json.WriteStartObject();
            json.WriteString("href", ConnectedLink(call, realm));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public Task ConnectedAsync(BattleNetCall call) =>
        call.RouteNumber("id") is { } id && call.Region.Realm(id) is { } realm
            ? call.SendAsync(ConnectedLink(call, realm), json => WriteConnected(json, call, realm))
            : call.NotFoundAsync();

    public static Task RealmIndexAsync(BattleNetCall call) => call.SendAsync(call.DynamicLink("realm/"), json =>
    {
        json.WriteStartArray("realms");
        foreach (var realm in call.Region.Realms.SelectMany(connected => connected.Realms).OrderBy(realm => realm.Id))
        {
            json.WriteStartObject();
            json.Link("key", call.DynamicLink(string.Create(CultureInfo.InvariantCulture, $"realm/{realm.Id}")));
            json.Text("name", realm.Name, call.Locale);
            json.WriteNumber("id", realm.Id);
            json.WriteString("slug", realm.Slug);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public Task RealmAsync(BattleNetCall call)
    {
        var asked = call.Http.Request.RouteValues["slug"] as string ?? "";
        foreach (var connected in call.Region.Realms)
        {
            foreach (var realm in connected.Realms)
            {
                if (realm.Slug == asked || realm.Id.ToString(CultureInfo.InvariantCulture) == asked)
                    return call.SendAsync(call.DynamicLink($"realm/{realm.Slug}"), json => WriteRealmFields(json, call, connected, realm));
            }
        }

        return call.NotFoundAsync();
    }

    public static Task RegionIndexAsync(BattleNetCall call) => call.SendAsync(call.DynamicLink("region/"), json =>
    {
        json.WriteStartArray("regions");
        json.WriteStartObject();
        json.WriteString("href", RegionLink(call));
        json.WriteEndObject();
        json.WriteEndArray();
    });

    public Task RegionAsync(BattleNetCall call) => call.RouteNumber("id") == call.Region.Id
        ? call.SendAsync(RegionLink(call), json =>
        {
            json.WriteNumber("id", call.Region.Id);
            json.Text("name", terms["region", call.Region.Key], call.Locale);
            json.WriteString("tag", call.Region.Key.ToUpperInvariant());
        })
        : call.NotFoundAsync();

    private static string ConnectedLink(BattleNetCall call, ConnectedRealm realm) =>
        call.DynamicLink(string.Create(CultureInfo.InvariantCulture, $"connected-realm/{realm.Id}"));

    private static string RegionLink(BattleNetCall call) =>
        call.DynamicLink(string.Create(CultureInfo.InvariantCulture, $"region/{call.Region.Id}"));

    private void WriteConnected(Utf8JsonWriter json, BattleNetCall call, ConnectedRealm connected)
    {
        json.WriteNumber("id", connected.Id);
        json.WriteBoolean("has_queue", false);
        json.Condition(conditions.Now(call.Region, connected), terms, call.Locale);
        json.WriteStartArray("realms");
        foreach (var realm in connected.Realms)
        {
            json.WriteStartObject();
            WriteRealmFields(json, call, connected, realm);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        var path = string.Create(CultureInfo.InvariantCulture, $"connected-realm/{connected.Id}");
        json.Link("mythic_leaderboards", call.DynamicLink(path + "/mythic-leaderboard/"));
        json.Link("auctions", call.DynamicLink(path + "/auctions"));
    }

    private void WriteRealmFields(Utf8JsonWriter json, BattleNetCall call, ConnectedRealm connected, GameRealm realm)
    {
        json.WriteNumber("id", realm.Id);
        json.Reference("region", RegionLink(call), call.Region.Id, terms["region", call.Region.Key], call.Locale);
        json.Link("connected_realm", ConnectedLink(call, connected));
        json.Text("name", realm.Name, call.Locale);
        json.Text("category", terms["category", realm.Category], call.Locale);
        json.WriteString("locale", realm.Locale);
        json.WriteString("timezone", realm.Timezone);
        json.Typed("type", realm.Type, terms["realm-type", realm.Type], call.Locale);
        json.WriteBoolean("is_tournament", false);
        json.WriteString("slug", realm.Slug);
    }
}
