using DiscordAH.Domain.Common;

namespace DiscordAH.Panel.Web;

/// <summary>Why a request was refused, in words; <see cref="Failures"/> turns it into a page or problem+json.</summary>
/// <param name="Code">Stable name for programs.</param>
/// <param name="Title">A few words.</param>
/// <param name="Detail">One sentence: what was wrong and what to do next.</param>
/// <param name="Fields">Faults field by field.</param>
/// <param name="Suggestions">What may have been meant.</param>
internal sealed record Refusal(
    string Code, string Title, string Detail, IReadOnlyList<FieldFault>? Fields = null, IReadOnlyList<Suggestion>? Suggestions = null)
{
    private static readonly object Key = new();

    /// <summary>Refuses the request; the body is written on the way out.</summary>
    public static void Set(HttpContext context, int status, string code, string title, string detail) =>
        Set(context, status, new Refusal(code, title, detail));

    /// <inheritdoc cref="Set(HttpContext, int, string, string, string)"/>
    public static void Set(HttpContext context, int status, Refusal refusal)
    {
        context.Response.StatusCode = status;
        context.Items[Key] = refusal;
    }

    /// <summary>The refusal of this request, or the usual words for its status.</summary>
    public static Refusal Of(HttpContext context) => context.Items[Key] as Refusal ?? Usual(context.Response.StatusCode);

    /// <summary>A domain refusal in words.</summary>
    public static Refusal From(Error error) => new(error.Code, "Not possible", error.Message);

    private static Refusal Usual(int status) => status switch
    {
        400 => new("request.invalid", "Bad request", "The request could not be understood. Reload the page and try again."),
        401 => new("auth.sign_in", "Sign in first", "This needs a session. Log in with Discord and try again."),
        403 => new("auth.forbidden", "Not allowed", "Your role in the guild does not allow this."),
        404 => new("request.not_found", "Not found", "There is nothing at this address. Check the link, or search for an item."),
        405 => new("request.method", "Method not allowed", "This address does not take that kind of request; the Allow header says which it takes."),
        413 => new("request.too_large", "Too large", "The request body is larger than 256 KB. Send less."),
        415 => new("request.media_type", "Unsupported media type", "Send the body as application/json."),
        429 => new("request.too_many", "Too many requests", "You are asking too often. Wait as long as the Retry-After header says."),
        503 => new("service.unavailable", "Not available", "A part this needs does not answer. Try again in a minute."),
        _ => new("service.error", "The server failed", "The request failed on the server and was recorded. Try again; if it stays, tell an admin the error id."),
    };
}
