using DiscordAH.Sandbox.BattleNet;
using DiscordAH.Sandbox.Discord;
using DiscordAH.Sandbox.Sources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Sandbox;

/// <summary>Mounts the sandbox under <c>/sandbox</c> of any ASP.NET host, with a routing table of its own.</summary>
public static class SandboxSetup
{
    /// <summary>The path everything of the sandbox lives under.</summary>
    public const string Root = "/sandbox";

    public static IServiceCollection AddSandbox(this IServiceCollection services, SandboxOptions options, SandboxClock clock)
    {
        services.AddRouting();
        services.AddSingleton(options);
        services.AddSingleton(clock);
        services.AddSandboxBattleNet();
        services.AddSandboxSources();
        services.AddSandboxDiscord();
        return services;
    }

    public static IApplicationBuilder UseSandbox(this IApplicationBuilder app) =>
        app.Map(Root, branch =>
        {
            branch.UseWebSockets();
            branch.UseRouting();
            branch.UseEndpoints(MapSandbox);
        });

    private static void MapSandbox(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapSandboxBattleNet();
        endpoints.MapSandboxSources();
        endpoints.MapSandboxDiscord();
    }
}
