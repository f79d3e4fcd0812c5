using System.Text.Json.Nodes;
using DiscordAH.Sandbox.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Registers and mounts the sandbox's Discord.</summary>
internal static class SandboxDiscordSetup
{
    public static IServiceCollection AddSandboxDiscord(this IServiceCollection services)
    {
        services.AddLogging();
        services.TryAddSingleton<SandboxFaults>();
        services.AddSingleton(provider => provider.GetRequiredService<SandboxOptions>().Discord);
        services.AddSingleton<Snowflakes>().AddSingleton<WorldAge>().AddSingleton<DiscordWorld>().AddSingleton<LiveFeed>();
        services.AddSingleton<AttachmentShelf>().AddSingleton<MessageComposer>().AddSingleton<MessageDesk>();
        services.AddSingleton<CommandRegistry>().AddSingleton<CommandReader>();
        services.AddSingleton<GatewayHub>().AddSingleton<GatewayConversation>().AddSingleton<GatewayEndpoint>();
        services.AddSingleton<InteractionDesk>().AddSingleton<CallbackDesk>().AddSingleton<FollowupDesk>();
        services.AddSingleton<TokenDesk>().AddSingleton<TokenEndpoint>().AddSingleton<AuthorizeEndpoint>();
        services.AddSingleton<RateLimiter>().AddSingleton<RestFaults>().AddSingleton<RequestLog>().AddSingleton<RestPipeline>();
        services.AddSingleton<AccountRoutes>().AddSingleton<GuildRoutes>().AddSingleton<CommandRoutes>();
        services.AddSingleton<InteractionRoutes>().AddSingleton<ChannelRoutes>().AddSingleton<CdnEndpoint>();
        services.AddSingleton<PeopleEndpoints>().AddSingleton<StateEndpoint>();
        services.AddSingleton(provider => new SandboxPeople(
            provider.GetRequiredService<DiscordWorld>(), provider.GetRequiredService<CommandReader>(), provider.GetRequiredService<InteractionDesk>(),
            provider.GetRequiredService<GatewayHub>(), provider.GetRequiredService<AttachmentShelf>()));
        return services;
    }

    public static void MapSandboxDiscord(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var faults = services.GetRequiredService<SandboxFaults>();
        var feed = services.GetRequiredService<LiveFeed>();
        faults.Know(GatewayHub.FaultTarget, RestFaults.Names);
        MapRest(endpoints, services);
        endpoints.Map("/discord/gateway", services.GetRequiredService<GatewayEndpoint>().ServeAsync);
        endpoints.MapGet("/discord/cdn/attachments/{channel}/{id}/{filename}", services.GetRequiredService<CdnEndpoint>().ServeAsync);
        MapLogin(endpoints, services);
        services.GetRequiredService<PeopleEndpoints>().Map(endpoints);
        endpoints.MapGet("/state", context => JsonReply.WriteAsync(context, services.GetRequiredService<StateEndpoint>().Read()));
        endpoints.MapFaults(faults, () => feed.Status("faults"));
        endpoints.MapClock(services.GetRequiredService<SandboxClock>(), () => feed.Status("clock"));
        PageEndpoint.Map(endpoints);
    }

    private static void MapRest(IEndpointRouteBuilder endpoints, IServiceProvider services)
    {
        var pipeline = services.GetRequiredService<RestPipeline>();
        RestRoute[] routes =
        [
            .. services.GetRequiredService<AccountRoutes>().All(), .. services.GetRequiredService<GuildRoutes>().All(),
            .. services.GetRequiredService<CommandRoutes>().All(), .. services.GetRequiredService<InteractionRoutes>().All(),
            .. services.GetRequiredService<ChannelRoutes>().All(),
        ];
        foreach (var version in (string[])["/discord/api/v10", "/discord/api"])
        {
            foreach (var route in routes)
                endpoints.MapMethods(version + route.Template, [route.Method], pipeline.For(route));
        }

        endpoints.Map("/discord/api/{**unknown}", context =>
            JsonReply.WriteAsync(context, new JsonObject { ["message"] = "404: Not Found", ["code"] = 0 }, 404));
    }

    private static void MapLogin(IEndpointRouteBuilder endpoints, IServiceProvider services)
    {
        var authorize = services.GetRequiredService<AuthorizeEndpoint>();
        endpoints.MapGet("/discord/oauth2/authorize", authorize.ShowAsync);
        endpoints.MapPost("/discord/oauth2/authorize", authorize.DecideAsync);
        var tokens = services.GetRequiredService<TokenEndpoint>();
        foreach (var version in (string[])["/discord/api/v10", "/discord/api"])
        {
            endpoints.MapPost(version + "/oauth2/token", tokens.ExchangeAsync);
            endpoints.MapPost(version + "/oauth2/token/revoke", tokens.RevokeAsync);
        }
    }
}
