namespace DiscordAH.Panel.Web;

/// <summary>
/// Answers addresses that lead nowhere (404) and wrong methods (405, 415) before authorisation. The fallback policy would
/// otherwise send everybody who mistypes an address to the log-in page.
/// </summary>
internal sealed class Unrouted(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        switch (context.GetEndpoint())
        {
            case RouteEndpoint:
                return next(context);
            case { RequestDelegate: { } answer }:
                // Routing's own endpoints for known addresses with a wrong method or content type.
                return answer(context);
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
        }
    }
}
