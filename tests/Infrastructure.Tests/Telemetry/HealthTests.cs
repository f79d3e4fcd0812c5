using DiscordAH.Infrastructure.Jobs;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Telemetry;
using DiscordAH.TestKit.Servers;
using DiscordAH.TestKit.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;

namespace DiscordAH.Infrastructure.Tests.Telemetry;

public sealed class HealthTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Jobs_NotLookedAtForLong_IsUnhealthy()
    {
        var clock = new FakeTimeProvider();
        await using var database = await TestDatabase.CreateAsync(StorageProvider.Sqlite);
        await using var services = database.Services(more => more.AddSingleton(new LeaseClock(clock)).AddJobs(database.Configuration(), runWorkers: true).AddHealth());
        var health = services.GetRequiredService<HealthCheckService>();

        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(Ct)).Status);
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync(Ct)).Entries["jobs"].Status);
        await services.GetRequiredService<JobSweeper>().SweepAsync(Ct);
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(Ct)).Status);
    }

    [Fact]
    public async Task Database_Down_IsUnhealthyWithASentence_AndComesBack()
    {
        await using var server = await PostgresServer.StartOwnAsync();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Provider"] = "Postgres", ["Storage:ConnectionString"] = await server.CreateDatabaseAsync(),
        }).Build();
        await using var services = new ServiceCollection().AddLogging().AddPersistence(configuration).AddJobs(configuration, runWorkers: false).AddHealth().BuildServiceProvider();
        await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(Ct);
        var health = services.GetRequiredService<HealthCheckService>();
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(Ct)).Status);

        await server.StopAsync();
        var down = (await health.CheckHealthAsync(Ct)).Entries["database"];
        Assert.Equal(HealthStatus.Unhealthy, down.Status);
        Assert.StartsWith("The database cannot be used:", down.Description, StringComparison.Ordinal);

        await server.StartAsync();
        await Eventually.HoldsAsync(async () => (await health.CheckHealthAsync(Ct)).Status == HealthStatus.Healthy, "healthy again");
    }
}
