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
        services.AddSingleton<StaticCatalogue>();
        services.AddSingleton<Terms>();
        services.AddSingleton<GameBuild>();
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
        services.AddSingleton<ProfessionEndpoints>();
        services.AddSingleton<CraftingEndpoints>();
        services.AddSingleton<CollectibleEndpoints>();
        services.AddSingleton<BuildEndpoint>();
        services.AddSingleton<IconEndpoint>();
        services.AddSingleton<ArchiveEndpoint>();
        services.AddSingleton<TruthEndpoints>();
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
        var build = services.GetRequiredService<BuildEndpoint>();
        endpoints.MapGet("/battlenet/build", (RequestDelegate)build.GetAsync);
        endpoints.MapPost("/battlenet/build", (RequestDelegate)build.PostAsync);
        endpoints.MapGet("/battlenet/{region}/archive/token", (RequestDelegate)services.GetRequiredService<ArchiveEndpoint>().TokenAsync);
        services.GetRequiredService<ConditionEndpoints>().Map(endpoints);
        var truth = services.GetRequiredService<TruthEndpoints>();
        endpoints.MapGet("/battlenet/{region}/truth/sales", (RequestDelegate)truth.SalesAsync);
        endpoints.MapGet("/battlenet/{region}/truth/hours", (RequestDelegate)truth.HoursAsync);
        endpoints.MapGet("/battlenet/{region}/truth/price", (RequestDelegate)truth.PriceAsync);
        MapDynamic(endpoints, services);
        MapItems(endpoints, services);
        MapCrafting(endpoints, services);
        MapCollectibles(endpoints, services);
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

    private static void MapItems(IEndpointRouteBuilder endpoints, IServiceProvider services)
    {
        var items = services.GetRequiredService<ItemEndpoints>();
        Map("item/{id}", items.ItemAsync);
        Map("media/item/{id}", items.MediaAsync);
        Map("item-class/index", items.ClassIndexAsync);
        Map("item-class/{id}", items.ClassAsync);
        Map("item-class/{id}/item-subclass/{sub}", items.SubclassAsync);
        Map("search/item", services.GetRequiredService<SearchEndpoints>().ItemsAsync);

        void Map(string path, Func<BattleNetCall, Task> endpoint) => MapGuarded(endpoints, services, "static", path, endpoint);
    }

    private static void MapCrafting(IEndpointRouteBuilder endpoints, IServiceProvider services)
    {
        var professions = services.GetRequiredService<ProfessionEndpoints>();
        var crafting = services.GetRequiredService<CraftingEndpoints>();
        Map("profession/index", professions.IndexAsync);
        Map("profession/{id}", professions.ProfessionAsync);
        Map("profession/{id}/skill-tier/{tier}", professions.TierAsync);
        Map("media/profession/{id}", professions.ProfessionMediaAsync);
        Map("recipe/{id}", professions.RecipeAsync);
        Map("media/recipe/{id}", professions.RecipeMediaAsync);
        Map("modified-crafting/index", CraftingEndpoints.RootAsync);
        Map("modified-crafting/reagent-slot-type/index", crafting.SlotIndexAsync);
        Map("modified-crafting/reagent-slot-type/{id}", crafting.SlotAsync);
        Map("modified-crafting/category/index", crafting.CategoryIndexAsync);
        Map("modified-crafting/category/{id}", crafting.CategoryAsync);

        void Map(string path, Func<BattleNetCall, Task> endpoint) => MapGuarded(endpoints, services, "static", path, endpoint);
    }

    private static void MapCollectibles(IEndpointRouteBuilder endpoints, IServiceProvider services)
    {
        var collectibles = services.GetRequiredService<CollectibleEndpoints>();
        var pets = services.GetRequiredService<PetEndpoints>();
        Map("mount/index", collectibles.MountIndexAsync);
        Map("mount/{id}", collectibles.MountAsync);
        Map("toy/index", collectibles.ToyIndexAsync);
        Map("toy/{id}", collectibles.ToyAsync);
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
