using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DiscordAH.Panel.Api;

/// <summary>What the document says of the API as a whole.</summary>
internal sealed class OpenApiFacts : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "DiscordAH API",
            Version = "1",
            Description =
                "Auction house prices of the guild's regions. Money is in copper (10,000 copper are one gold) with a formatted text beside it; times are ISO 8601 in UTC. " +
                "null means known to be nothing; a missing member means it does not apply. Errors are RFC 9457 problem details with a stable code and all faults of the request at once. " +
                "RateLimit headers say how many calls are left; a session gets more than an address without one.",
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        document.Servers = [new OpenApiServer { Url = "/", Description = "This panel" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            ["session"] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = Auth.SessionCookie.Name, Description = "Session of a person signed in with Discord.",
            },
        };
        return Task.CompletedTask;
    }
}
