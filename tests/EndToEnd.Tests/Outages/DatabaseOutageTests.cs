using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using DiscordAH.EndToEnd.Tests.Harness;
using DiscordAH.TestKit.Servers;
using Npgsql;

namespace DiscordAH.EndToEnd.Tests.Outages;

/// <summary>R18: the database goes away under load (half-open, cut, restarted), and comes back without anybody doing anything.</summary>
[Collection(Alone.Name)]
public sealed class DatabaseOutageTests
{
    private const int Ephemeral = 64;
    private const int Callers = 12;
    private const int PoolSize = 32;

    // Beside the pool: Hangfire's (its workers and a few), the sign of life and its successors, a session for migrations.
    private const int OtherConnections = 20;
    private const int MoreThreads = 30;

    // The promises are 2, 3 and 10 seconds; the figures are printed. A gate that shares its machine gets twice as long.
    private static readonly TimeSpan RefusedWithin = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan BotWithin = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan BackWithin = TimeSpan.FromSeconds(20);

    // A tenth of the procedure's minute: what happens, happens in the first seconds.
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(6);
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Database_AwayUnderLoad_IsRefusedFast_AndBackByItself()
    {
        await using var server = await PostgresServer.StartOwnAsync();
        var direct = new NpgsqlConnectionStringBuilder(await server.CreateDatabaseAsync());
        direct.Remove("Maximum Pool Size");
        direct.Remove("Timeout");
        await using var proxy = TcpProxy.Start(direct.Port);
        var through = new NpgsqlConnectionStringBuilder(direct.ConnectionString) { Port = proxy.Port };
        using var data = new TemporaryDirectory();
        await using var bot = await RunningBot.StartAsync(
            data.Path, "--Storage:Provider", "Postgres", "--Storage:ConnectionString", through.ConnectionString, "--Sandbox:HistoryDays", "1", "--Panel:AnonymousPerMinute", "1000000");
        var items = await ItemsAsync(direct.ConnectionString);
        await using var load = new ApiLoad(bot.Address, items, Callers);
        load.Start();
        await WaitForAsync(() => load.Calls.Count(call => call.Status == HttpStatusCode.OK) > 100, "the load runs");

        await OutageAsync("half-open", bot, load, proxy, items, proxy.Stall, () => Task.Run(proxy.Forward, Ct));
        await OutageAsync("cut", bot, load, proxy, items, proxy.Cut, () => Task.Run(proxy.Forward, Ct));
        await OutageAsync("restart", bot, load, proxy, items, () => server.StopAsync().GetAwaiter().GetResult(), server.StartAsync);

        Assert.DoesNotContain(load.Calls, call => call.Status is HttpStatusCode.InternalServerError or 0);
        Say($"outage.calls: {load.Calls.Count}\noutage.errors_500: 0\noutage.connections_max: {proxy.MostConnections}");
        Assert.InRange(proxy.MostConnections, 1, PoolSize + OtherConnections);
    }

    private static async Task OutageAsync(string kind, RunningBot bot, ApiLoad load, TcpProxy proxy, IReadOnlyList<int> items, Action lose, Func<Task> heal)
    {
        var threads = ThreadPool.ThreadCount;
        var lostAt = Stopwatch.GetTimestamp();
        lose();
        var (ready, readyTook) = await HealthAsync(bot, "/health/ready");
        var (live, _) = await HealthAsync(bot, "/health/live");
        var (answer, answerTook) = await PriceAsync(bot, items[Random.Shared.Next(items.Count)]);
        var remaining = Away - Stopwatch.GetElapsedTime(lostAt);
        var mostThreads = ThreadPool.ThreadCount;
        for (; remaining > TimeSpan.Zero; remaining = Away - Stopwatch.GetElapsedTime(lostAt))
        {
            await Task.Delay(100, Ct);
            mostThreads = Math.Max(mostThreads, ThreadPool.ThreadCount);
        }

        var (stillReady, _) = await HealthAsync(bot, "/health/ready");
        await heal();
        var healedAt = Stopwatch.GetTimestamp();
        await WaitForAsync(async () => (await load.AskAsync()).Status == HttpStatusCode.OK, $"{kind}: the API answers again");
        var apiBack = Stopwatch.GetElapsedTime(healedAt);
        await WaitForAsync(async () => (await PriceAsync(bot, items[Random.Shared.Next(items.Count)])).Answer.AllText().Contains("Minimum", StringComparison.Ordinal), $"{kind}: the bot answers again");
        var botBack = Stopwatch.GetElapsedTime(healedAt);
        await WaitForAsync(async () => (await HealthAsync(bot, "/health/ready")).Status == HttpStatusCode.OK, $"{kind}: ready again");
        var readyBack = Stopwatch.GetElapsedTime(healedAt);

        var during = load.Calls.Where(call => call.StartedAt >= lostAt && call.StartedAt < healedAt).ToList();
        var refused = during.Where(call => call.Status == HttpStatusCode.ServiceUnavailable).ToList();
        var slowest = during.Max(call => call.Took);
        Say(string.Create(CultureInfo.InvariantCulture, $"""
            outage.{kind}.calls: {during.Count}
            outage.{kind}.refused: {refused.Count}
            outage.{kind}.slowest_s: {slowest.TotalSeconds:0.00}
            outage.{kind}.ready_took_s: {readyTook.TotalSeconds:0.00}
            outage.{kind}.bot_took_s: {answerTook.TotalSeconds:0.00}
            outage.{kind}.threads: {threads} -> {mostThreads}
            outage.{kind}.connections: {proxy.Connections}
            outage.{kind}.api_back_s: {apiBack.TotalSeconds:0.00}
            outage.{kind}.bot_back_s: {botBack.TotalSeconds:0.00}
            outage.{kind}.ready_back_s: {readyBack.TotalSeconds:0.00}
            """));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (ready, live, stillReady));
        Assert.True(refused.Count > 0, $"{kind}: nothing was refused.");
        Assert.All(refused, call => Assert.True(call.IsProperRefusal, call.Detail));
        Assert.True(slowest <= RefusedWithin, $"{kind}: a call took {slowest.TotalSeconds:0.00} s.");
        Assert.True(readyTook <= RefusedWithin, $"{kind}: ready took {readyTook.TotalSeconds:0.00} s.");
        Assert.True(answerTook <= BotWithin, $"{kind}: the bot took {answerTook.TotalSeconds:0.00} s.");
        Assert.Contains("Try again", answer.AllText(), StringComparison.Ordinal);
        Assert.True((answer.Message().GetProperty("flags").GetInt32() & Ephemeral) != 0, answer.AllText());
        Assert.True(mostThreads <= threads + MoreThreads, $"{kind}: {threads} threads became {mostThreads}.");
        Assert.True(readyBack <= BackWithin, $"{kind}: it took {readyBack.TotalSeconds:0.00} s to recover.");
    }

    private static async Task<(JsonElement Answer, TimeSpan Took)> PriceAsync(RunningBot bot, int item)
    {
        var began = Stopwatch.GetTimestamp();
        var answer = await bot.SayAsync(string.Create(CultureInfo.InvariantCulture, $"/price item:{item} realm:us-illidan"));
        return (answer, Stopwatch.GetElapsedTime(began));
    }

    private static async Task<(HttpStatusCode Status, TimeSpan Took)> HealthAsync(RunningBot bot, string path)
    {
        var began = Stopwatch.GetTimestamp();
        using var response = await bot.Http.GetAsync(path, Ct);
        return (response.StatusCode, Stopwatch.GetElapsedTime(began));
    }

    private static async Task<IReadOnlyList<int>> ItemsAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand("SELECT DISTINCT item_id FROM current_market ORDER BY 1 LIMIT 500");
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var items = new List<int>();
        while (await reader.ReadAsync(Ct)) items.Add(reader.GetInt32(0));
        return items;
    }

    private static Task WaitForAsync(Func<bool> condition, string what) => WaitForAsync(() => Task.FromResult(condition()), what);

    private static async Task WaitForAsync(Func<Task<bool>> condition, string what)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(began) > TimeSpan.FromSeconds(30)) Assert.Fail($"Not within 30 s: {what}.");
            await Task.Delay(50, Ct);
        }
    }

    private static void Say(string text) => TestContext.Current.TestOutputHelper?.WriteLine(text);
}
