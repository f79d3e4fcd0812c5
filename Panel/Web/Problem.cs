using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace DiscordAH.Panel.Web;

/// <summary>A refusal as RFC 9457 problem details.</summary>
internal sealed record Problem(
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("status")] int Status,
    [property: JsonPropertyName("detail")] string Detail,
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("traceId")] string TraceId,
    [property: JsonPropertyName("errors"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FieldFault>? Errors = null,
    [property: JsonPropertyName("suggestions"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Suggestion>? Suggestions = null)
{
    public const string MediaType = "application/problem+json";

    /// <summary>Writes the refusal of this request.</summary>
    public static async Task WriteAsync(HttpContext context)
    {
        var refusal = Refusal.Of(context);
        var status = context.Response.StatusCode;
        var problem = new Problem(
            "/api-docs#" + refusal.Code.Replace('.', '-'),
            refusal.Title.Length > 0 ? refusal.Title : ReasonPhrases.GetReasonPhrase(status),
            status, refusal.Detail, refusal.Code, Failures.ErrorId(context), refusal.Fields, refusal.Suggestions);
        context.Response.ContentType = MediaType;
        context.Response.Headers.CacheControl = "no-store";
        await JsonSerializer.SerializeAsync(context.Response.Body, problem, cancellationToken: context.RequestAborted);
    }
}
