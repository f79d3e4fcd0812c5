using DiscordAH.Panel.Api;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DiscordAH.Panel.Pages.Api;

/// <summary>The API for readers, drawn on the server from the OpenAPI document.</summary>
[AllowAnonymous]
public sealed class ReferenceModel([FromKeyedServices(OpenApiSetup.DocumentName)] IOpenApiDocumentProvider documents, IServiceProvider services) : PageModel
{
    public OpenApiDocument Document { get; private set; } = new();

    public IReadOnlyList<ApiCall> Calls { get; private set; } = [];

    public IReadOnlyList<(string Code, string Meaning)> Codes { get; } =
    [
        ("market.unknown_item", "No item has this id or name; suggestions lists similar ones."),
        ("market.unknown_realm", "No realm has this slug; suggestions lists similar ones."),
        ("market.ambiguous_realm", "The slug exists in several regions; write it with its region, us-illidan."),
        ("market.never_seen", "The item has not been on sale there since records began."),
        ("market.no_snapshot", "No auctions of this market have been read yet."),
        ("token.unknown_region", "There is no such region; the regions are us, eu, kr and tw."),
        ("token.no_price", "No price of the WoW Token has been read in this region yet."),
        ("request.parameters", "Parameters are unknown, missing or out of range; errors lists them all."),
        ("request.body", "The body is not the JSON object that this call takes."),
        ("request.not_found", "There is nothing at this address."),
        ("request.method", "The address does not take this method."),
        ("request.too_large", "The body is larger than 256 KB."),
        ("request.media_type", "The body is not application/json."),
        ("request.too_many", "Too many calls within a minute; Retry-After says how long to wait."),
        ("request.cross_site", "A change was asked for from another site."),
        ("request.csrf", "The X-CSRF-TOKEN header is missing or old."),
        ("auth.sign_in", "A session is needed."),
        ("auth.forbidden", "The session's role does not allow this."),
        ("jobs.unknown", "There is no such job."),
        ("jobs.wrong_state", "The job is in a state that does not allow this."),
        ("storage.unavailable", "The database does not answer."),
        ("service.error", "The server failed; the trace id names the entry in its log."),
    ];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Document = await documents.GetOpenApiDocumentAsync(ct);
        Calls = [.. Document.Paths.SelectMany(path => (path.Value.Operations ?? []).Select(operation =>
            new ApiCall(operation.Value.OperationId ?? path.Key, operation.Key.Method, path.Key, operation.Value)))];
    }

    public string ExampleOf(ApiCall call)
    {
        var address = services.GetRequiredService<PublicAddress>().Of(Request);
        return address + call.Path.Replace("{item}", "210796", StringComparison.Ordinal).Replace("{realm}", "us-area-52", StringComparison.Ordinal).Replace("{region}", "us", StringComparison.Ordinal) + call.Id switch
        {
            "getPriceHistory" => "?range=7d&granularity=hour",
            "listMarketEvents" => "?region=us&limit=20",
            "getToken" => "?range=30d",
            "searchItems" => "?q=mycobloom",
            _ => "",
        };
    }
}
