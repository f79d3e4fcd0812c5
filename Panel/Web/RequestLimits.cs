using Microsoft.AspNetCore.Http.Features;

namespace DiscordAH.Panel.Web;

/// <summary>Refuses methods nobody needs (TRACE among them; PATCH and DELETE are the API's alone) and bodies over 256 KB. Set request by request: another part of the process may take larger ones.</summary>
internal sealed class RequestLimits(RequestDelegate next)
{
    public const long MaxBody = 256 * 1024;

    public Task InvokeAsync(HttpContext context)
    {
        var method = context.Request.Method;
        var isApi = context.Request.Path.StartsWithSegments("/api");
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsPost(method) && !(isApi && (HttpMethods.IsPatch(method) || HttpMethods.IsDelete(method))))
        {
            context.Response.Headers.Allow = isApi ? "GET, HEAD, POST, PATCH, DELETE" : "GET, HEAD, POST";
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }

        if (context.Request.ContentLength > MaxBody)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MaxBody;
        return next(context);
    }
}
