using System.Net.Http.Json;
using DiscordAH.Domain.Collecting;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using DiscordAH.Domain.StaticData;
using DiscordAH.Infrastructure.Market;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Sandbox;
using DiscordAH.TestKit.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace DiscordAH.EndToEnd.Tests.Sandbox;

/// <summary>The product's walk through the sandbox's static data, before and after a patch.</summary>
public sealed class StaticWalkTests : IAsyncLifetime
{
    private BattleNetHost _host = null!;
    private TestDatabase _database = null!;
    private ServiceProvider _services = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await BattleNetHost.StartAsync(options => options.BattleNetQuota = false);
        _database = await TestDatabase.CreateAsync(StorageProvider.Sqlite);
        var root = new Uri(_host.Address, "/sandbox/battlenet").ToString();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["BattleNet:ClientId"] = SandboxIdentity.BattleNetClientId,
            ["BattleNet:ClientSecret"] = SandboxIdentity.BattleNetClientSecret,
            ["BattleNet:TokenUrl"] = root + "/oauth/token",
            ["BattleNet:ApiUrl"] = root + "/{region}",
            ["BattleNet:RequestsPerSecond"] = "10000",
            ["BattleNet:RequestsPerHour"] = "10000000",
        }).Build();
        _services = _database.Services(services => services.AddBattleNet(configuration).AddIngestion(schedule: false)
            .AddSingleton(Mock.Of<IJobQueue>()).AddSingleton(Mock.Of<IMarketNews>()));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Walk_BeforeAndAfterAPatch_IsComplete()
    {
        await RunAsync("refresh-static");
        await RunAsync("refresh-items");

        var overview = await _services.GetRequiredService<IStaticLedger>().OverviewAsync(Ct);
        Assert.Equal(("12.0.7_67808", 100), (overview.Build?.ToString(), overview.Percent));
        Assert.True(overview.Counts.Single(count => count.Kind == StaticKind.Recipes).Listed > 400);
        var professions = _services.GetRequiredService<IProfessionStore>();
        Assert.Equal("Schmiedekunst", (await professions.ListAsync(Ct)).Single(one => one.Id == 164).Name.In("de_DE"));
        var alchemy = await professions.RecipesAsync(171, 2906, Ct);
        Assert.NotEmpty(alchemy);
        Assert.All(alchemy, recipe => Assert.True(recipe is { Product: null, Minimum: null, IconUrl: not null } && recipe.Slots.Count > 0));
        var boots = (await professions.RecipesAsync(164, 2437, Ct)).Single(recipe => recipe.Id == 38729);
        Assert.Equal((161881, 152803), (boots.AllianceProduct?.Value, boots.HordeProduct?.Value));
        Assert.Contains((await _services.GetRequiredService<ICollectibleStore>().ToysAsync(Ct)), toy => toy.Item.Value > 0 && toy.Source.Length > 0);

        using var patch = await _host.Client.PostAsJsonAsync("build", new { build = "12.0.8_68123" }, Ct);
        patch.EnsureSuccessStatusCode();
        await RunAsync("refresh-static");
        Assert.Equal(0, (await CountAsync(StaticKind.Items)).Read);
        await RunAsync("refresh-items");

        Assert.Equal(100, (await _services.GetRequiredService<IStaticLedger>().OverviewAsync(Ct)).Percent);
        Assert.All(await professions.RecipesAsync(755, null, Ct), recipe => Assert.Equal("12.0.8_68123", recipe.Build));
    }

    private async Task<StaticCount> CountAsync(StaticKind kind) =>
        (await _services.GetRequiredService<IStaticLedger>().OverviewAsync(Ct)).Counts.Single(count => count.Kind == kind);

    private Task<string> RunAsync(string kind) =>
        _services.GetServices<IJobHandler>().Single(handler => handler.Kind == kind).RunAsync(
            new Job(1, kind, "us", "us", null, JobState.Running, 0, null, 1, null, default, null, null, default), (_, _, _) => Task.CompletedTask, Ct);
}
