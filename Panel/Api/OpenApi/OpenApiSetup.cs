using Microsoft.OpenApi;

namespace DiscordAH.Panel.Api;

/// <summary>The OpenAPI document of the API: readable by everybody, like the API it describes.</summary>
internal static class OpenApiSetup
{
    public const string DocumentName = "v1";

    public static IServiceCollection AddPanelOpenApi(this IServiceCollection services) =>
        services.AddOpenApi(DocumentName, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true
                && description.ActionDescriptor.EndpointMetadata.OfType<IEndpointNameMetadata>().Any()
                && description.HttpMethod != HttpMethods.Head;
            options.AddDocumentTransformer<OpenApiFacts>();
            options.AddOperationTransformer<OpenApiParameters>();
            options.AddOperationTransformer<OpenApiExamples>();
        });

    public static void MapPanelOpenApi(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
}
