using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiscordAH.Sandbox.Discord;

/// <summary>One REST request, its body read and its caller known.</summary>
internal sealed class RestCall(HttpContext http, RestCaller caller, JsonElement body, IReadOnlyList<UploadedFile> files)
{
    private static readonly JsonElement EmptyObject = JsonDocument.Parse("{}").RootElement;

    public RestCaller Caller { get; } = caller;

    /// <summary>The JSON body; an empty object where none was sent.</summary>
    public JsonElement Body { get; } = body.ValueKind == JsonValueKind.Undefined ? EmptyObject : body;

    public IQueryCollection Query => http.Request.Query;

    public string Route(string name) => http.GetRouteValue(name) as string ?? "";

    public MessageDraft Draft() => new(Body, files, BaseOf(http.Request));

    public string BaseUrl => BaseOf(http.Request);

    /// <summary>Where the sandbox is mounted, as this client sees it.</summary>
    public static string BaseOf(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";
}
