using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Serves uploaded files at the addresses that attachments carry.</summary>
internal sealed class CdnEndpoint(AttachmentShelf shelf)
{
    public async Task ServeAsync(HttpContext context)
    {
        var file = shelf.Get(context.GetRouteValue("id") as string ?? "");
        if (file is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            await context.Response.WriteAsync("This content is no longer available.", context.RequestAborted);
            return;
        }

        // What a bot uploads is shown, never run: no page of another's making under this origin.
        var isPicture = file.ContentType is "image/png" or "image/jpeg" or "image/gif" or "image/webp";
        context.Response.ContentType = isPicture || file.ContentType.StartsWith("text/plain", StringComparison.Ordinal) || file.ContentType == "application/pdf"
            ? file.ContentType
            : "application/octet-stream";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "private, max-age=86400";
        context.Response.ContentLength = file.Bytes.Length;
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }
}
