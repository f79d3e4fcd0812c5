using System.Net;
using System.Text.Json;

namespace DiscordAH.Bot.Discord.Rest;

/// <summary>An answer of Discord's.</summary>
internal readonly record struct RestAnswer(HttpStatusCode Status, byte[] Body)
{
    public JsonDocument Json() => JsonDocument.Parse(Body);
}
