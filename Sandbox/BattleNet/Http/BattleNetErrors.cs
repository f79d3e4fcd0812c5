using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace DiscordAH.Sandbox.BattleNet.Http;

/// <summary>Error answers in the API's own shape.</summary>
internal static class BattleNetErrors
{
    public static Task SendAsync(HttpContext context, int status, string? detail = null, int? retryAfterSeconds = null)
    {
        var text = detail ?? status switch
        {
            400 => "Bad Request",
            401 => "Unauthorized",
            403 => "Forbidden",
            404 => "Not Found",
            429 => "Too Many Requests",
            500 => "Internal Server Error",
            502 => "Bad Gateway",
            503 => "Service Unavailable",
            504 => "Gateway Timeout",
            _ => "Error",
        };
        var type = status == 403 ? "Forbidden" : string.Create(CultureInfo.InvariantCulture, $"BLZWEBAPI{status:00000000}");
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json;charset=UTF-8";
        if (retryAfterSeconds is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var body = string.Create(CultureInfo.InvariantCulture, $$"""{"code":{{status}},"type":"{{type}}","detail":"{{text}}"}""");
        return context.Response.WriteAsync(body, Encoding.UTF8, context.RequestAborted);
    }
}
