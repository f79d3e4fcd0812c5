using System.Security.Claims;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Jobs;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Sessions;
using DiscordAH.Infrastructure.Tests.Market;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Tests.Operations;

/// <summary>A database that was used: filled through the real stores, asked through the real queries.</summary>
internal static class FilledDatabase
{
    private const int Markets = 3;
    private const int Items = 60;
    private const int Hours = 30;
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static ServiceProvider Services(IReadOnlyDictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddPersistence(configuration);
        services.AddProtection(configuration);
        services.AddJobs(configuration, runWorkers: false);
        services.AddDatabaseSessions();
        return services.BuildServiceProvider();
    }

    /// <summary>Fills it, the same for the same seed, and gives the key of a login.</summary>
    public static async Task<string> FillAsync(ServiceProvider services, int seed)
    {
        var random = new Random(seed);
        await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(Ct);
        var snapshots = services.GetRequiredService<ISnapshotStore>();
        for (var market = 1; market <= Markets; market++)
        {
            for (var hour = 0; hour < Hours; hour++)
            {
                var variants = Enumerable.Range(1, Items).Where(_ => random.Next(10) > 0).Select(item => Snap.Of(item, random.Next(1, 500) * 100L, random.Next(1, 40), random.Next(4) == 0 ? 7 : 0));
                await snapshots.RecordAsync(Snap.At(market, Snap.Hour(hour), [.. variants]), Ct);
            }
        }

        await services.GetRequiredService<IRealmStore>().SaveAsync(Region.Us, [Map.Connected(Region.Us, 1, (11, "Area 52")), Map.Connected(Region.Us, 2, (12, "Illidan"), (13, "Tichondrius"))], Snap.T0, Ct);
        foreach (var key in new[] { "a", "b", "c" }) await services.GetRequiredService<IJobStore>().TryAddAsync(new JobRequest("kind", key, key), Ct);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, "42")], "test");
        return await services.GetRequiredService<DatabaseTicketStore>().StoreAsync(new AuthenticationTicket(new ClaimsPrincipal(identity), "test"));
    }

    /// <summary>What people would be told, as text.</summary>
    public static async Task<string> AnswersAsync(ServiceProvider services)
    {
        var queries = services.GetRequiredService<IMarketQueries>();
        var lines = new List<string>();
        for (var market = 1; market <= Markets; market++)
        {
            for (var item = 1; item <= Items; item++)
            {
                foreach (var traits in new long[] { 0, 7 })
                {
                    var variant = new VariantKey(new ItemId(item), traits);
                    var current = await queries.CurrentAsync(new MarketId(market), variant, Ct);
                    lines.Add($"{market} {variant} {current?.Summary.Minimum.Value} {current?.Summary.Quantity} {string.Join(',', current?.Summary.Ladder ?? [])}");
                    lines.AddRange((await queries.ChangesAsync(new MarketId(market), variant, Snap.T0, Snap.Hour(Hours), Ct)).Select(point => point.ToString()));
                }
            }
        }

        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        lines.AddRange((await db.Jobs.OrderBy(row => row.Id).ToListAsync(Ct)).Select(row => $"{row.Id} {row.Kind} {row.Key} {row.State}"));
        lines.AddRange((await services.GetRequiredService<IRealmStore>().ListAsync(Ct)).SelectMany(connected => connected.Realms).Select(realm => realm.ToString()));
        return string.Join('\n', lines);
    }
}
