using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DiscordAH.Sandbox.Faults;

/// <summary>Throws, lists and clears fault switches over HTTP.</summary>
internal static class FaultEndpoints
{
    public static void MapFaults(this IEndpointRouteBuilder endpoints, SandboxFaults faults, Action changed)
    {
        endpoints.MapGet("/faults", context => JsonReply.WriteAsync(context, List(faults)));
        endpoints.MapDelete("/faults", context =>
        {
            faults.Clear(context.Request.Query["target"].ToString() is { Length: > 0 } target ? target : null);
            changed();
            return JsonReply.WriteAsync(context, List(faults));
        });
        endpoints.MapPost("/faults", async context =>
        {
            if (await JsonReply.ReadAsync(context) is not { } body)
                return;
            var problem = Read(body, out var fault) ?? faults.Throw(fault!);
            if (problem is not null)
            {
                await JsonReply.RefuseAsync(context, problem);
                return;
            }

            changed();
            await JsonReply.WriteAsync(context, List(faults));
        });
    }

    private static string? Read(JsonElement body, out SandboxFault? fault)
    {
        fault = null;
        if (body.ValueKind != JsonValueKind.Object || Text(body, "fault") is not { } name)
            return "Send {\"target\":\"discord\",\"fault\":\"429-user\",\"times\":1,\"route\":\"/messages\",\"value\":\"2\"}; times, route and value may be left out.";
        int? times = null;
        if (body.TryGetProperty("times", out var given) && given.ValueKind != JsonValueKind.Null)
        {
            if (given.ValueKind != JsonValueKind.Number || !given.TryGetInt32(out var count))
                return "\"times\" is a whole number, or null for a fault that lasts.";
            times = count;
        }

        fault = new SandboxFault(Text(body, "target") ?? "discord", name, times, Text(body, "route"), Text(body, "value"));
        return null;
    }

    private static string? Text(JsonElement body, string name) => !body.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static JsonObject List(SandboxFaults faults)
    {
        var names = new JsonObject();
        foreach (var (target, known) in faults.Names())
            names[target] = new JsonArray([.. known.Select(name => (JsonNode)name)]);
        return new JsonObject
        {
            ["faults"] = new JsonArray([.. faults.List().Select(fault => new JsonObject
            {
                ["target"] = fault.Target, ["fault"] = fault.Fault, ["times"] = fault.Times, ["route"] = fault.Route, ["value"] = fault.Value,
            })]),
            ["known"] = names,
        };
    }
}
