using DiscordAH.Sandbox.BattleNet.Catalogue;
using DiscordAH.Sandbox.BattleNet.Http;
using DiscordAH.Sandbox.BattleNet.Market;
using DiscordAH.Sandbox.BattleNet.World;
using DiscordAH.Sandbox.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DiscordAH.Sandbox.BattleNet;

/// <summary>The Battle.net half of the sandbox.</summary>
internal static class BattleNetSetup
{
    public static IServiceCollection AddSandboxBattleNet(this IServiceCollection services)
    {
        services.TryAddSingleton<SandboxFaults>();
        services.AddSingleton<ItemCatalogue>();
        services.AddSingleton<Terms>();
        services.AddSingleton<SandboxMarket>();
        services.AddSingleton<SnapshotStore>();
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<RequestMeter>();
        services.AddSingleton<BattleNetGate>();
        services.AddSingleton<TokenEndpoint>();
        services.AddSingleton<RealmEndpoints>();
        services.AddSingleton<SearchEndpoints>();
        services.AddSingleton<AuctionEndpoints>();
        services.AddSingleton<ItemEndpoints>();
        services.AddSingleton<PetEndpoints>();
        services.AddSingleton<IconEndpoint>();
        services.AddSingleton<ArchiveEndpoint>();
        services.AddSingleton<TruthEndpoints>();
        services.AddSingleton<GameBuild>();
        services.AddSingleton<RealmConditions>();
        services.AddSingleton<ConditionEndpoints>();
        return services;
    }

    public static IEndpointRouteBuilder MapSandboxBattleNet(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        services.GetRequiredService<SandboxFaults>().Know(BattleNetGate.Target, BattleNetGate.Faults);
        endpoints.MapPost("/battlenet/oauth/token", services.GetRequiredService<TokenEndpoint>().PostAsync);
        endpoints.MapGet("/battlenet/media/icons/56/{name}", (RequestDelegate)services.GetRequiredService<IconEndpoint>().GetAsync);
        endpoints.MapGet("/battlenet/{region}/archive/index", (RequestDelegate)services.GetRequiredService<ArchiveEndpoint>().GetAsync);
        endpoints.MapGet("/battlenet/{region}/archive/token", (RequestDelegate)services.GetRequiredService<ArchiveEndpoint>().TokenAsync);
        services.GetRequiredService<ConditionEndpoints>().Map(endpoints);
        var truth = services.GetRequiredService<TruthEndpoints>();
        endpoints.MapGet("/battlenet/{region}/truth/sales", (RequestDelegate)truth.SalesAsync);
        endpoints.MapGet("/battlenet/{region}/truth/hours", (RequestDelegate)truth.HoursAsync);
        endpoints.MapGet("/battlenet/{region}/truth/price", (RequestDelegate)truth.PriceAsync);
        MapDynamic(endpoints, services);
        MapStatic(endpoints, services);
        return endpoints;
    }

    private static void MapDynamic(IEndpointRouteBuilder endpoints, IServiceProvider services)
    {
        var realms = services.GetRequiredService<RealmEndpoints>();
        var auctions = services.GetRequiredService<AuctionEndpoints>();
        Map("connected-realm/index", RealmEndpoints.ConnectedIndexAsync);
        Map("connected-realm/{id}", realms.ConnectedAsync);
        Map("connected-realm/{id}/auctions", auctions.RealmAsync);
        Map("auctions/commodities", auctions.CommoditiesAsync);
        Map("realm/index", RealmEndpoints.RealmIndexAsync);
        Map("realm/{slug}", realms.RealmAsync);
        Map("region/index", RealmEndpoints.RegionIndexAsync);
        Map("region/{id}", realms.RegionAsync);
        Map("search/connected-realm", services.GetRequiredService<SearchEndpoints>().ConnectedRealmsAsync);
        Map("token/index", auctions.TokenAsync);

        void Map(string path, Func<BattleNetCall, Task> endpoint) => MapGuarded(endpoints, services, "dynamic", path, endpoint);
    }

    private static void MapStatic(IEndpointRouteBuilder endpoints, IServiceProvider services)
    {
        var items = services.GetRequiredService<ItemEndpoints>();
        var pets = services.GetRequiredService<PetEndpoints>();
        Map("item/{id}", items.ItemAsync);
        Map("media/item/{id}", items.MediaAsync);
        Map("item-class/index", items.ClassIndexAsync);
        Map("item-class/{id}", items.ClassAsync);
        Map("item-class/{id}/item-subclass/{sub}", items.SubclassAsync);
        Map("search/item", services.GetRequiredService<SearchEndpoints>().ItemsAsync);
        Map("pet/index", pets.IndexAsync);
        Map("pet/{id}", pets.PetAsync);
        Map("media/pet/{id}", pets.MediaAsync);

        void Map(string path, Func<BattleNetCall, Task> endpoint) => MapGuarded(endpoints, services, "static", path, endpoint);
    }

    private static void MapGuarded(
        IEndpointRouteBuilder endpoints, IServiceProvider services, string kind, string path, Func<BattleNetCall, Task> endpoint) =>
        endpoints.MapMethods("/battlenet/{region}/data/wow/" + path, [HttpMethods.Get, HttpMethods.Head],
            services.GetRequiredService<BattleNetGate>().Guard(kind, endpoint));
}
