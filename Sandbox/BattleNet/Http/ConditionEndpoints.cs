using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DiscordAH.Sandbox.BattleNet.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiscordAH.Sandbox.BattleNet.Http;

/// <summary>Changes realms by hand. Not part of the real API.</summary>
internal sealed class ConditionEndpoints(RealmConditions conditions)
{
    private const string Sentence =
        "Send {\"status\":\"DOWN\",\"population\":\"HIGH\",\"locked_for_transfers\":true,\"locked_for_new_characters\":false}; what is left out stays.";

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/battlenet/{region}/realm/{id}/state", ReadAsync);
        endpoints.MapPost("/battlenet/{region}/realm/{id}/state", ChangeAsync);
        endpoints.MapDelete("/battlenet/{region}/realm/{id}/state", ResetAsync);
    }

    private Task ReadAsync(HttpContext context) => Find(context) is var (region, realm) ? ShowAsync(context, region, realm) : UnknownAsync(context);

    private Task ResetAsync(HttpContext context)
    {
        if (Find(context) is not var (region, realm))
            return UnknownAsync(context);
        conditions.Set(realm, null, null, null, null);
        return ShowAsync(context, region, realm);
    }

    private async Task ChangeAsync(HttpContext context)
    {
        if (Find(context) is not var (region, realm))
        {
            await UnknownAsync(context);
            return;
        }

        if (await JsonReply.ReadAsync(context) is not { } body)
            return;
        if (!TryWord(body, "status", [RealmCondition.Up, RealmCondition.Down], out var status)
            || !TryWord(body, "population", RealmConditions.Populations, out var population)
            || !TryFlag(body, "locked_for_transfers", out var transfers)
            || !TryFlag(body, "locked_for_new_characters", out var characters)
            || (status is null && population is null && transfers is null && characters is null))
        {
            await JsonReply.RefuseAsync(context, Sentence);
            return;
        }

        conditions.Set(realm, status, population, transfers, characters);
        await ShowAsync(context, region, realm);
    }

    private Task ShowAsync(HttpContext context, GameRegion region, ConnectedRealm realm)
    {
        var now = conditions.Now(region, realm);
        return JsonReply.WriteAsync(context, new JsonObject
        {
            ["id"] = realm.Id, ["status"] = now.Status, ["population"] = now.Population,
            ["locked_for_transfers"] = now.IsLockedForTransfers, ["locked_for_new_characters"] = now.IsLockedForNewCharacters,
        });
    }

    private static Task UnknownAsync(HttpContext context) => JsonReply.RefuseAsync(context, "There is no such connected realm in that region.", StatusCodes.Status404NotFound);

    private static (GameRegion Region, ConnectedRealm Realm)? Find(HttpContext context) =>
        GameWorld.Region(context.Request.RouteValues["region"] as string ?? "") is { } region
        && int.TryParse(context.Request.RouteValues["id"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && region.Realm(id) is { } realm ? (region, realm) : null;

    private static bool TryWord(JsonElement body, string name, string[] known, out string? word)
    {
        word = null;
        if (body.ValueKind != JsonValueKind.Object)
            return false;
        if (!body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return true;
        word = value.ValueKind == JsonValueKind.String ? value.GetString()!.ToUpperInvariant() : null;
        return word is not null && known.Contains(word, StringComparer.Ordinal);
    }

    private static bool TryFlag(JsonElement body, string name, out bool? flag)
    {
        flag = null;
        if (!body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return true;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            return false;
        flag = value.GetBoolean();
        return true;
    }
}
