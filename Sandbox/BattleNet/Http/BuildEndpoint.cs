using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace DiscordAH.Sandbox.BattleNet.Http;

/// <summary>Tells and changes the game's build: <c>{"build":"12.0.8_68000"}</c> is a patch day.</summary>
internal sealed class BuildEndpoint(GameBuild build)
{
    public Task GetAsync(HttpContext context) => JsonReply.WriteAsync(context, new JsonObject { ["build"] = build.Current });

    public async Task PostAsync(HttpContext context)
    {
        if (await JsonReply.ReadAsync(context) is not { } body)
            return;
        var given = body.ValueKind == JsonValueKind.Object && body.TryGetProperty("build", out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()!
            : "";
        if (build.Set(given))
            await GetAsync(context);
        else
            await JsonReply.RefuseAsync(context, $"Send {{\"build\":\"{GameBuild.First}\"}}: version, underline, number.");
    }
}
