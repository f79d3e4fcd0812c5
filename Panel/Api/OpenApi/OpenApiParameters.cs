using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DiscordAH.Panel.Api;

/// <summary>Parameters, examples and security of each operation. Query parameters are read by hand, to report all faults at once, so the document must be told of them.</summary>
internal sealed class OpenApiParameters : IOpenApiOperationTransformer
{
    private sealed record Parameter(string Name, string Description, JsonSchemaType Type, string Example, bool Required = false, string[]? Values = null);

    private static readonly Parameter Language =
        new("locale", "Language of names, as de_DE, de-DE or de. Default en_US.", JsonSchemaType.String, "de_DE");

    private static readonly Dictionary<string, Parameter[]> ByOperation = new(StringComparer.Ordinal)
    {
        ["getPriceHistory"] =
        [
            new("range", "Length counted back from the newest snapshot. Default 7d; not together with from.", JsonSchemaType.String, "7d", Values: ["24h", "7d", "30d", "90d"]),
            new("from", "Start, inclusive, ISO 8601.", JsonSchemaType.String, "2026-11-15T00:00:00Z"),
            new("to", "End, exclusive, ISO 8601; default is the newest snapshot. At most two years after from, for weeks and months twenty.", JsonSchemaType.String, "2026-11-22T00:00:00Z"),
            new("granularity", "How finely. Default raw. Bars begin at whole hours, days, Mondays and firsts of the month, UTC.", JsonSchemaType.String, "hour", Values: ["raw", "hour", "day", "week", "month"]),
            new("variant", "Variant key of the item; default is the one most units are on sale of.", JsonSchemaType.String, "2825-i619"),
            new("limit", "Points a page, 1 to 200. Default 100.", JsonSchemaType.Integer, "100"),
            new("cursor", "next_cursor of the page before.", JsonSchemaType.String, "dDYzOTAxMjM0"),
        ],
        ["getPriceTrends"] =
        [
            new("range", "Length counted back from the newest snapshot. Default 7d.", JsonSchemaType.String, "14d", Values: ["24h", "7d", "14d", "30d", "90d"]),
            new("variant", "Variant key of the item; default is the one most units are on sale of.", JsonSchemaType.String, "2825-i619"),
        ],
        ["compareServers"] =
        [
            new("region", "The region.", JsonSchemaType.String, "us", Required: true, Values: ["us", "eu", "kr", "tw"]),
            new("variant", "Variant key of the item; default is the one most realms sell.", JsonSchemaType.String, "2825-i619"),
        ],
        ["searchItems"] =
        [
            new("q", "Name, part of one, or an id; at most 100 characters.", JsonSchemaType.String, "mycobloom", Required: true),
            new("limit", "Items, 1 to 50. Default 10.", JsonSchemaType.Integer, "10"),
            Language,
        ],
        ["listProfessions"] = [Language],
        ["listRecipes"] =
        [
            new("tier", "Only recipes of this skill tier.", JsonSchemaType.Integer, "2906"),
            Language,
            new("page", "Page number from 1.", JsonSchemaType.Integer, "1"),
            new("limit", "Recipes a page, 1 to 200. Default 50.", JsonSchemaType.Integer, "50"),
        ],
        ["listMarketEvents"] =
        [
            new("region", "Only events of this region.", JsonSchemaType.String, "us", Values: ["us", "eu", "kr", "tw"]),
            new("realm", "Only events of this realm's auction house, and of its whole region: a realm slug.", JsonSchemaType.String, "us-area-52"),
            new("from", "Start, inclusive, ISO 8601.", JsonSchemaType.String, "2026-11-15T00:00:00Z"),
            new("to", "End, exclusive, ISO 8601.", JsonSchemaType.String, "2026-11-22T00:00:00Z"),
            new("page", "Page number from 1.", JsonSchemaType.Integer, "1"),
            new("limit", "Events a page, 1 to 200. Default 50.", JsonSchemaType.Integer, "50"),
        ],
        ["getToken"] =
        [
            new("range", "How far back. Default 7d.", JsonSchemaType.String, "7d", Values: ["24h", "7d", "30d", "90d"]),
        ],
        ["getIngestion"] =
        [
            new("region", "Only markets of this region.", JsonSchemaType.String, "eu", Values: ["us", "kr", "eu", "tw"]),
            new("state", "Only markets in this state.", JsonSchemaType.String, "late", Values: ["current", "due", "late", "failing", "waiting"]),
        ],
        ["listJobs"] =
        [
            new("state", "Only jobs in this state.", JsonSchemaType.String, "failed", Values: ["queued", "running", "succeeded", "failed", "cancelled"]),
            new("kind", "Only jobs of this kind.", JsonSchemaType.String, "take-snapshot"),
            new("text", "Part of kind, key, owner, note or error.", JsonSchemaType.String, "area-52"),
            new("page", "Page number from 1.", JsonSchemaType.Integer, "1"),
            new("limit", "Jobs a page, 1 to 200. Default 50.", JsonSchemaType.Integer, "50"),
        ],
        ["listAlerts"] =
        [
            new("status", "Only alerts in this state.", JsonSchemaType.String, "active", Values: ["active", "paused", "ended"]),
            new("page", "Page number from 1.", JsonSchemaType.Integer, "1"),
            new("limit", "Alerts a page, 1 to 200. Default 50.", JsonSchemaType.Integer, "50"),
        ],
        ["getAlert"] =
        [
            new("page", "Page number of its firings, from 1.", JsonSchemaType.Integer, "1"),
            new("limit", "Firings a page, 1 to 200. Default 50.", JsonSchemaType.Integer, "50"),
        ],
        ["getAlertPerformance"] = [new("days", "Over so many days back, 1 to 365. Default 30.", JsonSchemaType.Integer, "30")],
        ["suggestAlerts"] =
        [
            new("item", "Name in any of the game's languages, id, or variant key.", JsonSchemaType.String, "Mycobloom", Required: true),
            new("realm", "Realm slug.", JsonSchemaType.String, "us-area-52", Required: true),
        ],
        ["listNotifications"] =
        [
            new("page", "Page number from 1.", JsonSchemaType.Integer, "1"),
            new("limit", "Messages a page, 1 to 200. Default 50.", JsonSchemaType.Integer, "50"),
        ],
    };

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Parameters ??= [];
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
        {
            (parameter.Description, parameter.Example) = parameter.Name switch
            {
                "item" => ("Item id, or a variant key.", JsonValue.Create("210796")),
                "realm" => ("Realm slug, with its region where the slug alone is not unique.", JsonValue.Create("us-area-52")),
                "id" when operation.OperationId == "listRecipes" => ("Profession id.", JsonValue.Create(171)),
                "region" => ("The region: us, eu, kr or tw.", JsonValue.Create("us")),
                "id" when operation.OperationId?.EndsWith("Alert", StringComparison.Ordinal) == true => ("The alert's number.", JsonValue.Create(12)),
                "batch" => ("The bulk's number.", JsonValue.Create(7291234567890123)),
                "id" => ("The job's number.", JsonValue.Create(12)),
                _ => (parameter.Description, parameter.Example),
            };
        }

        foreach (var parameter in ByOperation.GetValueOrDefault(operation.OperationId ?? "", [])) operation.Parameters.Add(Document(parameter));
        if (operation.OperationId is "listJobs" or "actOnJob" or "getIngestion")
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("session", context.Document)] = [] }];
        foreach (var (status, response) in operation.Responses ?? [])
            if (response is OpenApiResponse plain) plain.Description = Meaning(status);
        return Task.CompletedTask;
    }

    private static OpenApiParameter Document(Parameter parameter) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Required = parameter.Required,
        Description = parameter.Description,
        Schema = new OpenApiSchema
        {
            Type = parameter.Type,
            Enum = parameter.Values is { } values ? [.. values.Select(value => (JsonNode)JsonValue.Create(value))] : null,
        },
        Example = parameter.Type == JsonSchemaType.Integer ? JsonNode.Parse(parameter.Example) : JsonValue.Create(parameter.Example),
    };

    private static string Meaning(string status) => status switch
    {
        "200" => "The answer.",
        "201" => "Made; Location says where it is, where it has an address of its own.",
        "204" => "Done.",
        "304" => "Nothing changed since the ETag you sent.",
        "400" => "The request is wrong; errors lists every fault.",
        "401" => "A session is needed.",
        "403" => "The session's role does not allow it, or the request came from another site.",
        "404" => "Unknown item, realm, region, profession, job or alert, or nothing known of it; suggestions lists what may have been meant.",
        "409" => "The state of things does not allow it: a job that runs, an alert that changed, a limit that is reached.",
        "413" => "The body is larger than 256 KB.",
        "415" => "The body is not JSON.",
        "429" => "Too many requests; Retry-After says how long to wait.",
        "503" => "The database or Discord does not answer; try again.",
        _ => "Something else.",
    };
}
