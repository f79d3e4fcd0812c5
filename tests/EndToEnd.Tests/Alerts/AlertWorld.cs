using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using DiscordAH.EndToEnd.Tests.Harness;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Telemetry;
using DiscordAH.Sandbox;
using DiscordAH.Sandbox.Faults;
using DiscordAH.TestKit.Servers;
using DiscordAH.TestKit.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DiscordAH.EndToEnd.Tests.Alerts;

/// <summary>
/// Discord and Battle.net in this process, the bot in one of its own: it may be killed and started again, and what people were told stays. Both have one clock, which
/// begins at a fixed moment, so that the market is the same in every run.
/// </summary>
internal sealed class AlertWorld : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(5);

    // A Saturday noon; the seed and the hour are the market.
    private static readonly DateTimeOffset Begin = new(2026, 12, 5, 12, 0, 0, TimeSpan.Zero);
    private static readonly Lazy<Task<(string, DateTimeOffset)>> Past = new(ReadPastAsync);
    private readonly WebApplication _app;
    private readonly string[] _settings;
    private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false };
    private ProgramProcess? _bot;
    private HttpClient? _botHttp;

    private AlertWorld(WebApplication app, SandboxClock clock, TestDatabase database, string[] settings)
    {
        (_app, Clock, Database, _settings) = (app, clock, database, settings);
        Root = new Uri(app.Urls.First()).ToString().TrimEnd('/') + SandboxSetup.Root;
        People = new HttpClient(_handler, disposeHandler: false) { BaseAddress = new Uri(Root + "/"), Timeout = TimeSpan.FromSeconds(60) };
        Discord = new HttpClient(_handler, disposeHandler: false) { BaseAddress = new Uri(Root + "/discord/api/v10/") };
        Discord.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", SandboxIdentity.BotToken);
    }

    public SandboxClock Clock { get; }

    /// <summary>The sandbox's own parts.</summary>
    public IServiceProvider Services => _app.Services;

    public TestDatabase Database { get; }

    public string Root { get; }

    /// <summary>What people do, relative to <c>/sandbox/</c>.</summary>
    public HttpClient People { get; }

    /// <summary>Discord's REST API with the bot's token, for tests that tamper with messages.</summary>
    public HttpClient Discord { get; }

    /// <summary>The bot's own address; the panel, where it is served.</summary>
    public HttpClient Bot => _botHttp ?? throw new InvalidOperationException("The bot is not running.");

    public ProgramProcess Process => _bot ?? throw new InvalidOperationException("The bot is not running.");

    /// <summary>Days of the market's past. DISCORDAH_ALERT_PAST asks for more: 30 is what the longest windows look back.</summary>
    public static int HistoryDays => int.Parse(Environment.GetEnvironmentVariable("DISCORDAH_ALERT_PAST") ?? "4", CultureInfo.InvariantCulture);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A world whose bot has not been started yet.</summary>
    /// <param name="provider">Where the bot stores.</param>
    /// <param name="left">What an earlier bot left, and when; null for nothing.</param>
    /// <param name="settings">Further settings of the bot.</param>
    public static async Task<AlertWorld> StartAsync(StorageProvider provider, (string Folder, DateTimeOffset At)? left = null, params string[] settings)
    {
        var options = new SandboxOptions { HistoryDays = HistoryDays, BattleNetQuota = false };
        options.Discord.MessagesPerChannel = 5000;
        var clock = new SandboxClock(left?.At ?? Begin, 0);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Services.AddSandbox(options, clock);
        var app = builder.Build();
        app.UseSandbox();
        await app.StartAsync(Ct);
        var database = await TestDatabase.CreateAsync(provider, migrated: false);
        if (left is { } given)
            foreach (var file in Directory.EnumerateFiles(given.Folder)) File.Copy(file, Path.Combine(database.Directory, Path.GetFileName(file)), overwrite: true);
        return new AlertWorld(app, clock, database, settings);
    }

    /// <summary>A world whose bot has read the market's past and stands ready, its clock still. That past is read once for all campaigns over SQLite.</summary>
    public static async Task<AlertWorld> WithPastAsync(params string[] settings)
    {
        var world = await StartAsync(StorageProvider.Sqlite, await Past.Value, settings);
        await world.StartBotAsync();
        return world;
    }

    /// <summary>Starts the bot on what it left.</summary>
    /// <param name="crashAt">Where it shall die, <c>point:pass</c>; null for nowhere.</param>
    /// <param name="waitUntilReady">Whether to wait; a bot that dies before it is ready is no failure.</param>
    public async Task StartBotAsync(string? crashAt = null, bool waitUntilReady = true)
    {
        await EndBotAsync();
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ServerProcess.FreePort()}");
        _botHttp = new HttpClient(_handler, disposeHandler: false) { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(60) };
        _bot = ProgramProcess.BeginWith((CrashPoint.Variable, crashAt ?? ""), "DiscordAH.Bot.dll", Arguments(url));
        if (!waitUntilReady) return;
        await Task.WhenAny(_bot.Ready, _bot.Ended, Task.Delay(StartLimit, Ct));
        Assert.True(_bot.Ready.IsCompleted || (crashAt is not null && _bot.Ended.IsCompleted), $"The bot did not become ready:\n{_bot.Output}");
    }

    /// <summary>SIGKILL, if it still runs.</summary>
    public async Task EndBotAsync()
    {
        if (_bot is null) return;
        await _bot.DisposeAsync();
        _botHttp!.Dispose();
        (_bot, _botHttp) = (null, null);
    }

    /// <summary>SIGTERM, as a service manager stops it.</summary>
    public async Task StopBotAsync()
    {
        Assert.Equal(0, await Process.StopAsync());
        await EndBotAsync();
    }

    /// <summary>Changes the pace of both clocks.</summary>
    public async Task SetSpeedAsync(double speed)
    {
        // The market's first: the bot's clock, then behind it by what a request takes, asks for nothing that is not there yet.
        Clock.SetSpeed(speed);
        if (_bot is null || _bot.Ended.IsCompleted) return;
        try
        {
            using var answer = await Bot.PostAsJsonAsync("/sandbox/clock", new { speed }, Ct);
            answer.EnsureSuccessStatusCode();
            var bots = (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("now").GetDateTimeOffset();

            // Where both stand still they show the same.
            if (speed == 0 && Clock.GetUtcNow() is var mine && mine != bots) await EvenOutAsync(mine - bots);
        }
        catch (HttpRequestException)
        {
            // It died meanwhile; the next one starts with the right clock.
        }
    }

    public Task<JsonElement> SayAsync(string text, string user = "member-1", string channel = "market") => RunAsync(new { user, channel, text });

    public Task<JsonElement> ClickAsync(string message, string customId, string user, string channel) =>
        RunAsync(new { user, channel, click = new { message, custom_id = customId } });

    public async Task<JsonElement> RunAsync(object request)
    {
        using var response = await People.PostAsJsonAsync("run", request, Ct);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Ct);
    }

    public async Task FaultAsync(object fault)
    {
        using var response = await People.PostAsJsonAsync("faults", fault, Ct);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Ends a fault of Discord's; the others go on.</summary>
    public void ClearFault(string fault) => Services.GetRequiredService<SandboxFaults>().Clear("discord", fault);

    /// <summary>What stands in a channel, oldest first; <c>@member-1</c> is that person's direct messages.</summary>
    public async Task<IReadOnlyList<JsonElement>> MessagesAsync(string channel)
    {
        var user = channel.StartsWith('@') ? $"&user={channel[1..]}" : "";
        return [.. (await People.GetFromJsonAsync<JsonElement>($"channels/{channel}/messages?limit=500{user}", Ct)).EnumerateArray()];
    }

    /// <summary>Waits for something; says what it waited for, and the bot's last lines, when that does not come.</summary>
    public async Task UntilAsync(string what, TimeSpan limit, Func<Task<bool>> condition)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.False(TimeProvider.System.GetElapsedTime(started) > limit, $"{what} did not come true in {limit}.\n{string.Join('\n', (_bot?.Output ?? "").Split('\n').TakeLast(40))}");
            await Task.Delay(100, Ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await EndBotAsync();
        People.Dispose();
        Discord.Dispose();
        _handler.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await Database.DisposeAsync();
    }

    private static async Task<(string, DateTimeOffset)> ReadPastAsync()
    {
        await using var world = await StartAsync(StorageProvider.Sqlite);
        await using (var ledger = new AlertLedger(world)) await new AlertRun(world, ledger).BeginAsync();
        await world.StopBotAsync();
        var folder = Directory.CreateTempSubdirectory("discordah-past-").FullName;
        foreach (var file in Directory.EnumerateFiles(world.Database.Directory)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return (folder, world.Clock.GetUtcNow());
    }

    private async Task EvenOutAsync(TimeSpan behind)
    {
        if (behind < TimeSpan.Zero)
        {
            Clock.Advance(-behind);
            return;
        }

        using var answer = await Bot.PostAsJsonAsync("/sandbox/clock", new { advance_seconds = behind.TotalSeconds }, Ct);
        answer.EnsureSuccessStatusCode();
    }

    private string[] Arguments(string url)
    {
        var (shows, at) = Clock.Reading;
        var battleNet = Root + "/battlenet";
        string[] all =
        [
            "--urls", url, "--Data:Directory", Database.Directory, "--Storage:Provider", Database.Provider.ToString(), "--Sandbox:Enabled", "true",
            "--Sandbox:Start", shows.ToString("O", CultureInfo.InvariantCulture), "--Sandbox:StartedAt", at.ToString("O", CultureInfo.InvariantCulture),
            "--Sandbox:Speed", Clock.Speed.ToString(CultureInfo.InvariantCulture),
            "--Discord:Token", SandboxIdentity.BotToken, "--Discord:ApplicationId", SandboxIdentity.ApplicationId, "--Discord:ClientSecret", SandboxIdentity.ClientSecret,
            "--Discord:ApiUrl", Root + "/discord/api/v10", "--Discord:AuthorizeUrl", Root + "/discord/oauth2/authorize", "--Panel:GuildId", SandboxIdentity.GuildId,
            "--BattleNet:ClientId", SandboxIdentity.BattleNetClientId, "--BattleNet:ClientSecret", SandboxIdentity.BattleNetClientSecret,
            "--BattleNet:TokenUrl", battleNet + "/oauth/token", "--BattleNet:ApiUrl", battleNet + "/{region}", "--BattleNet:ArchiveUrl", battleNet + "/{region}/archive",
            "--BattleNet:RequestsPerSecond", "10000", "--BattleNet:RequestsPerHour", "10000000", "--BattleNet:LookUpShare", "90", "--BattleNet:StaticShare", "80",
            "--BattleNet:Regions:0", "us", "--BattleNet:Look", "00:00:00.1",
            "--Jobs:Lease", "00:00:03", "--Jobs:Poll", "00:00:00.1", "--Jobs:FirstRetry", "00:00:01",
            "--Outbox:Poll", "00:00:00.1", "--Outbox:Lease", "00:00:04", "--Outbox:FirstRetry", "00:00:00.2", "--Outbox:LongestRetry", "00:00:02",
            "--Alerts:KeepReadings", "60.00:00:00", "--Alerts:MostPerDay", "1000", "--Alerts:MostPreviewFirings", "10000",
            .. _settings,
        ];
        return Database.Settings["Storage:ConnectionString"] is { } connection ? [.. all, "--Storage:ConnectionString", connection] : all;
    }
}
