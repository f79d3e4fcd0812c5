using System.Text.Json;
using DiscordAH.Sandbox.BattleNet.Catalogue;
using DiscordAH.Sandbox.BattleNet.World;

namespace DiscordAH.Sandbox.BattleNet.Http;

/// <summary>The small shapes that recur in every answer.</summary>
internal static class JsonShapes
{
    public static void Link(this Utf8JsonWriter json, string name, string href)
    {
        json.WriteStartObject(name);
        json.WriteString("href", href);
        json.WriteEndObject();
    }

    /// <summary>A string in the asked locale; without one an object of all locales.</summary>
    public static void Text(this Utf8JsonWriter json, string name, LocalText text, string? locale)
    {
        if (locale is not null)
        {
            json.WriteString(name, text.In(locale));
            return;
        }

        json.WriteStartObject(name);
        foreach (var each in LocalText.Locales)
            json.WriteString(each, text.In(each));
        json.WriteEndObject();
    }

    /// <summary>An enumeration value: <c>{"type":"FULL","name":"Full"}</c>.</summary>
    public static void Typed(this Utf8JsonWriter json, string name, string type, LocalText text, string? locale)
    {
        json.WriteStartObject(name);
        json.WriteString("type", type);
        json.Text("name", text, locale);
        json.WriteEndObject();
    }

    /// <summary>Status, population and, where something is closed, the locks of a connected realm.</summary>
    public static void Condition(this Utf8JsonWriter json, RealmCondition condition, Terms terms, string? locale)
    {
        json.Typed("status", condition.Status, terms["status", condition.Status], locale);
        json.Typed("population", condition.Population, terms["population", condition.Population], locale);
        json.WriteStartObject("realm_locked_status");
        json.WriteBoolean("is_locked_for_new_characters", condition.IsLockedForNewCharacters);
        json.WriteBoolean("is_locked_for_pct", condition.IsLockedForTransfers);
        json.WriteEndObject();
    }

    /// <summary>A reference: <c>{"key":{"href":…},"name":…,"id":…}</c>.</summary>
    public static void Reference(this Utf8JsonWriter json, string? name, string href, int id, LocalText? text, string? locale)
    {
        if (name is null)
            json.WriteStartObject();
        else
            json.WriteStartObject(name);
        json.Link("key", href);
        if (text is not null)
            json.Text("name", text, locale);
        json.WriteNumber("id", id);
        json.WriteEndObject();
    }
}
