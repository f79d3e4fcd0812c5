using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using DiscordAH.EndToEnd.Tests.Harness;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Sandbox;
using DiscordAH.TestKit.Servers;
using DiscordAH.TestKit.Storage;

namespace DiscordAH.EndToEnd.Tests.Scenarios;

/// <summary>The production profile: bot and panel as two processes that know each other only through PostgreSQL and Redis.</summary>
public sealed class TwoProcessTests
{
    [Fact]
    public async Task Panel_BesideTheBot_ServesWhatTheBotRead()
    {
        await using var database = await TestDatabase.CreateAsync(StorageProvider.Postgres, migrated: false);
        await using var redis = await RedisServer.StartOwnAsync();
        using var botData = new TemporaryDirectory();
        using var panelData = new TemporaryDirectory();
        var (botUrl, panelUrl) = (Url(ServerProcess.FreePort()), Url(ServerProcess.FreePort()));
        string[] storage =
        [
            "--Storage:Provider", "Postgres", "--Storage:ConnectionString", database.Settings["Storage:ConnectionString"]!,
            "--Redis:ConnectionString", redis.ConnectionString,
        ];

        await using var bot = await ProgramProcess.StartAsync(
            "DiscordAH.Bot.dll", ["--urls", botUrl, "--Data:Directory", botData.Path, "--Panel:Enabled", "false", "--Sandbox:HistoryDays", "1", .. storage]);
        await using var panel = await ProgramProcess.StartAsync(
            "DiscordAH.Panel.dll",
            [
                "--urls", panelUrl, "--Data:Directory", panelData.Path, .. storage,
                "--Discord:ApiUrl", botUrl + "/sandbox/discord/api/v10", "--Discord:AuthorizeUrl", botUrl + "/sandbox/discord/oauth2/authorize",
                "--Discord:ApplicationId", SandboxIdentity.ApplicationId, "--Discord:ClientSecret", SandboxIdentity.ClientSecret,
                "--Discord:Token", SandboxIdentity.BotToken, "--Panel:GuildId", SandboxIdentity.GuildId,
            ]);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });

        var answer = await SayAsync(http, botUrl, "/price item:210797 realm:area-52");
        Assert.Contains("Minimum", answer.AllText(), StringComparison.Ordinal);

        var markets = await EventuallyAsync(() => http.GetFromJsonAsync<JsonElement>(panelUrl + "/api/price-history/210797/us-area-52?range=24h&granularity=raw", TestContext.Current.CancellationToken));
        Assert.NotEmpty(markets.GetProperty("points").EnumerateArray());
        Assert.Equal(System.Net.HttpStatusCode.OK, (await http.GetAsync(panelUrl + "/health/ready", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await http.GetAsync(botUrl + "/market", TestContext.Current.CancellationToken)).StatusCode);

        Assert.Equal(0, await panel.StopAsync());
        Assert.Equal(0, await bot.StopAsync());
    }

    private static string Url(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    private static async Task<JsonElement> SayAsync(HttpClient http, string botUrl, string text)
    {
        using var response = await http.PostAsJsonAsync(botUrl + "/sandbox/run", new { user = "member-1", channel = "market", text }, TestContext.Current.CancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    // The panel learns of realms and items within seconds of the bot, not at once.
    private static async Task<JsonElement> EventuallyAsync(Func<Task<JsonElement>> read)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            try
            {
                return await read();
            }
            catch (HttpRequestException) when (!limit.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
            }
        }
    }
}
