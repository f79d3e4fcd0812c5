using System.Net.Http.Headers;
using System.Net.Mime;
using DiscordAH.Bot.Discord.Replies;

namespace DiscordAH.Bot.Discord.Rest;

/// <summary>One call; it can be sent several times.</summary>
internal sealed class RestRequest(RestRoute route, ReadOnlyMemory<byte>? json = null, IReadOnlyList<ReplyFile>? files = null)
{
    private static readonly MediaTypeHeaderValue Json = new(MediaTypeNames.Application.Json);

    public RestRoute Route { get; } = route;

    /// <summary>The body, made anew for every attempt: a content can be sent only once.</summary>
    public HttpContent? CreateContent()
    {
        if (json is not { } body) return null;
        if (files is not { Count: > 0 }) return JsonContent(body);
        var form = new MultipartFormDataContent { { JsonContent(body), "payload_json" } };
        for (var i = 0; i < files.Count; i++)
        {
            var part = new ReadOnlyMemoryContent(files[i].Content);
            part.Headers.ContentType = MediaTypeHeaderValue.Parse(files[i].ContentType);
            form.Add(part, $"files[{i}]", files[i].Name);
        }

        return form;
    }

    private static ReadOnlyMemoryContent JsonContent(ReadOnlyMemory<byte> body) => new(body) { Headers = { ContentType = Json } };
}
