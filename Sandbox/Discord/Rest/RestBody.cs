using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Reads JSON and multipart bodies with Discord's size limits.</summary>
internal static class RestBody
{
    public const int MaxRequest = 25 * 1024 * 1024;

    public static async Task<(JsonElement Body, IReadOnlyList<UploadedFile> Files)> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.Method is "GET" or "HEAD" || (request.ContentLength ?? -1) == 0)
            return (default, []);
        if (request.ContentLength > MaxRequest)
            throw DiscordRefusal.TooLarge();
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            return request.ContentLength is null && !request.Headers.TransferEncoding.Any() ? (default, []) : throw WrongType();
        if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            return (Parse(await BytesAsync(request.Body, MaxRequest, ct)), []);
        if (type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return await MultipartAsync(request.Body, type, ct);
        throw WrongType();
    }

    private static async Task<(JsonElement, IReadOnlyList<UploadedFile>)> MultipartAsync(Stream stream, MediaTypeHeaderValue type, CancellationToken ct)
    {
        // The boundary may come quoted, with spaces and slashes in it.
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary))
            throw WrongType();
        var reader = new MultipartReader(boundary, stream);
        JsonElement body = default;
        var files = new List<UploadedFile>();
        long total = 0;
        try
        {
            while (await reader.ReadNextSectionAsync(ct) is { } section)
            {
                var bytes = await BytesAsync(section.Body, MaxRequest, ct);
                if ((total += bytes.Length) > MaxRequest)
                    throw DiscordRefusal.TooLarge();
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                    continue;
                var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
                if (name == "payload_json")
                    body = Parse(bytes);
                else if (FileOf(name, disposition, section.ContentType, bytes) is { } file)
                    files.Add(file);
            }
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            throw FormErrors.One("", "MULTIPART_INVALID", "The multipart body could not be read.");
        }

        if (files.Count > 10)
            throw FormErrors.One("files", "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.");
        return (body, files);
    }

    private static UploadedFile? FileOf(string name, ContentDispositionHeaderValue disposition, string? contentType, byte[] bytes)
    {
        var filename = disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value : HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
        if (string.IsNullOrEmpty(filename))
            return null;
        var index = name.StartsWith("files[", StringComparison.Ordinal) && name.EndsWith(']') ? name[6..^1] : name == "file" ? "0" : name;
        return new UploadedFile(index, Path.GetFileName(filename), contentType ?? TypeOf(filename), bytes);
    }

    public static string TypeOf(string filename) => Path.GetExtension(filename).ToUpperInvariant() switch
    {
        ".PNG" => "image/png",
        ".JPG" or ".JPEG" => "image/jpeg",
        ".GIF" => "image/gif",
        ".WEBP" => "image/webp",
        ".PDF" => "application/pdf",
        ".TXT" => "text/plain; charset=utf-8",
        ".CSV" => "text/csv; charset=utf-8",
        ".JSON" => "application/json; charset=utf-8",
        _ => "application/octet-stream",
    };

    private static JsonElement Parse(byte[] bytes) =>
        bytes.Length == 0 ? default : JsonReading.TryParse(bytes, out var json) ? json.Value : throw DiscordRefusal.InvalidJson();

    private static async Task<byte[]> BytesAsync(Stream stream, int max, CancellationToken ct)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(chunk, ct)) > 0)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > max)
                throw DiscordRefusal.TooLarge();
        }

        return buffer.ToArray();
    }

    private static DiscordRefusal WrongType() => FormErrors.One(
        "", "CONTENT_TYPE_INVALID", "Expected \"Content-Type\" header to be one of {'application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'}.");
}
