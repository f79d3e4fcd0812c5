using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Caching;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Tests.Market;
using DiscordAH.TestKit.Servers;
using DiscordAH.TestKit.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;

namespace DiscordAH.Infrastructure.Tests.Outages;

/// <summary>R17: Redis is emptied and killed again and again while prices are written in one process and read in two. It may cost freshness, never truth.</summary>
public sealed class RedisOutageTests
{
    private const int Items = 20;
    private const int Readers = 4;
    private static readonly TimeSpan Rounds = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan BackWithin = TimeSpan.FromSeconds(10);
    private static readonly MarketId Market = new(1);
    private readonly ConcurrentQueue<string> _wrong = new();
    private readonly ConcurrentQueue<Exception> _errors = new();
    private long _published;
    private long _reads;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Redis_FlushedAndKilledUnderLoad_NoAnswerIsWrong_AndNewsComesBack()
    {
        await using var redis = await RedisServer.StartOwnAsync();
        await using var database = await TestDatabase.CreateAsync(StorageProvider.Sqlite);
        await using var here = await ProcessAsync(database, redis);
        await using var there = await ProcessAsync(database, redis);
        await WriteAsync(here, 1);
        using var stop = new CancellationTokenSource();
        var work = new List<Task> { Task.Run(() => WriteOnAsync(here, stop.Token), Ct) };
        for (var i = 0; i < Readers; i++)
        {
            work.Add(Task.Run(() => ReadOnAsync(here, own: true, stop.Token), Ct));
            work.Add(Task.Run(() => ReadOnAsync(there, own: false, stop.Token), Ct));
        }

        var (flushes, kills) = await TormentAsync(redis);
        await stop.CancelAsync();
        await Task.WhenAll(work);

        // Redis is up again; nothing was restarted. The next news must reach the other process.
        var back = Stopwatch.GetTimestamp();
        var number = Interlocked.Read(ref _published);
        await Eventually.HoldsAsync(
            async () =>
            {
                await WriteAsync(here, ++number);
                return await NumberAsync(there, 1) == number;
            },
            "the other process hears news again");
        var took = Stopwatch.GetElapsedTime(back);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"redis.flushes: {flushes}\nredis.kills: {kills}\nredis.reads: {_reads}\nredis.snapshots: {number}\nredis.wrong: {_wrong.Count}\nredis.errors: {_errors.Count}\nredis.back_s: {took.TotalSeconds:0.00}"));
        Assert.Empty(_errors);
        Assert.Empty(_wrong);
        Assert.True(kills >= 3 && _reads > 1000, "The test did not do what it says.");
        Assert.InRange(took, TimeSpan.Zero, BackWithin);
    }

    private static async Task<(int Flushes, int Kills)> TormentAsync(RedisServer redis)
    {
        var (flushes, kills) = (0, 0);
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < Rounds;)
        {
            await FlushAsync(redis);
            flushes++;
            await Task.Delay(700, Ct);
            await redis.StopAsync();
            kills++;
            await Task.Delay(900, Ct);
            await redis.StartAsync();
            await Task.Delay(900, Ct);
        }

        return (flushes, kills);
    }

    // The price of every item in the nth snapshot is n: an answer can be judged by itself.
    private async Task WriteAsync(ServiceProvider process, long number)
    {
        var published = Snap.T0.AddSeconds(number);
        await process.GetRequiredService<ISnapshotStore>().RecordAsync(Snap.At(Market.Value, published, [.. Enumerable.Range(1, Items).Select(item => Snap.Of(item, number))]), Ct);
        await process.GetRequiredService<IMarketNews>().PublishAsync(new SnapshotRecorded(Market, published), Ct);
        Interlocked.Exchange(ref _published, number);
    }

    private async Task WriteOnAsync(ServiceProvider process, CancellationToken stop)
    {
        for (var number = 2L; !stop.IsCancellationRequested; number++)
        {
            await GuardedAsync(() => WriteAsync(process, number));
            await Task.Delay(50, Ct);
        }
    }

    private async Task ReadOnAsync(ServiceProvider process, bool own, CancellationToken stop)
    {
        var last = new long[Items + 1];
        while (!stop.IsCancellationRequested)
        {
            for (var item = 1; item <= Items; item++)
            {
                var known = Interlocked.Read(ref _published);
                var asked = item;
                await GuardedAsync(async () =>
                {
                    var number = await NumberAsync(process, asked);
                    Interlocked.Increment(ref _reads);

                    // The writing process sees its own snapshot at once; the other one may be late, but never goes back.
                    if (own && number < known) _wrong.Enqueue($"own {asked}: {number} after {known}");
                    if (number < last[asked]) _wrong.Enqueue($"{(own ? "own" : "other")} {asked}: {number} after {last[asked]}");
                    last[asked] = number;
                });
            }

            await Task.Delay(5, Ct);
        }
    }

    private async Task GuardedAsync(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            _errors.Enqueue(failure);
        }
    }

    private static async Task<long> NumberAsync(ServiceProvider process, int item) =>
        (await process.GetRequiredService<IMarketQueries>().CurrentAsync(Market, VariantKey.Plain(new ItemId(item)), Ct))!.Summary.Minimum.Value;

    private static async Task<ServiceProvider> ProcessAsync(TestDatabase database, RedisServer redis)
    {
        var services = database.Services(more => more.AddCaching(database.Configuration(("Redis:ConnectionString", redis.ConnectionString))));
        foreach (var hosted in services.GetServices<IHostedService>().OfType<RedisMarketNews>()) await hosted.StartAsync(Ct);
        return services;
    }

    private static async Task FlushAsync(RedisServer redis)
    {
        var endpoint = (System.Net.IPEndPoint)ConfigurationOptions.Parse(redis.ConnectionString).EndPoints[0];
        using var client = new TcpClient();
        await client.ConnectAsync(endpoint, Ct);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("FLUSHALL\r\n"), Ct);
        var answer = new byte[16];
        Assert.Equal("+OK\r\n", Encoding.ASCII.GetString(answer, 0, await client.GetStream().ReadAsync(answer, Ct)));
    }
}
