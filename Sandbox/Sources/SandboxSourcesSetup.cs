using DiscordAH.Sandbox.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Sandbox.Sources;

/// <summary>The sites beside Battle.net. Needs the Battle.net half.</summary>
internal static class SandboxSourcesSetup
{
    public static IServiceCollection AddSandboxSources(this IServiceCollection services)
    {
        services.AddSingleton<SourceReply>();
        services.AddSingleton<TsmEndpoint>();
        services.AddSingleton<WowheadEndpoint>();
        services.AddSingleton<Db2Endpoint>();
        return services;
    }

    public static IEndpointRouteBuilder MapSandboxSources(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        services.GetRequiredService<SandboxFaults>().Know(SourceReply.Target, SourceReply.Faults);
        var tsm = services.GetRequiredService<TsmEndpoint>();
        endpoints.MapGet("/tsm/retail/{region}/region/items.csv", (RequestDelegate)tsm.FileAsync);
        endpoints.MapGet("/tsm/retail/{region}/planted", (RequestDelegate)tsm.PlantedAsync);
        endpoints.MapGet("/wowhead/{page}", (RequestDelegate)services.GetRequiredService<WowheadEndpoint>().ItemAsync);
        endpoints.MapGet("/db2/{table}/csv", (RequestDelegate)services.GetRequiredService<Db2Endpoint>().TableAsync);
        return endpoints;
    }
}
