using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace DiscordAH.Bot.Tests.Discord;

/// <summary>A call the fake Discord received.</summary>
internal sealed record FakeCall(string Method, string Path, string? Authorization, string Json, IReadOnlyList<FakeFile> Files)
{
    public JsonObject Body => JsonNode.Parse(Json)!.AsObject();

    public static async Task<FakeCall> ReadAsync(HttpRequest request)
    {
        var path = (string)request.RouteValues["path"]!;
        var auth = request.Headers.Authorization.Count > 0 ? request.Headers.Authorization.ToString() : null;
        if (!request.HasFormContentType) return new(request.Method, path, auth, await new StreamReader(request.Body).ReadToEndAsync(), []);
        var form = await request.ReadFormAsync();
        using var json = new StreamReader(form.Files.GetFile("payload_json")?.OpenReadStream() ?? new MemoryStream(System.Text.Encoding.UTF8.GetBytes(form["payload_json"].ToString())));
        var files = form.Files.Where(f => f.Name != "payload_json").Select(f => new FakeFile(f.Name, f.FileName, f.ContentType, f.Length));
        return new(request.Method, path, auth, await json.ReadToEndAsync(), [.. files]);
    }
}
