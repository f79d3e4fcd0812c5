using System.Diagnostics;
using DiscordAH.Bot.Discord;
using DiscordAH.Bot.Discord.Commands;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DiscordAH.Bot.Tests.Discord;

/// <summary>The real Discord client and pipeline against the fake Discord.</summary>
internal sealed class BotUnderTest : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly DirectoryInfo _directory;

    private BotUnderTest(IHost host, DirectoryInfo directory, RecordingLogs logs) => (_host, _directory, Logs) = (host, directory, logs);

    public RecordingLogs Logs { get; }

    public IServiceProvider Services => _host.Services;

    public DiscordConnection Connection => _host.Services.GetRequiredService<DiscordConnection>();

    public static async Task<BotUnderTest> StartAsync(
        FakeDiscord discord, IEnumerable<ICommand>? commands = null, IEnumerable<IComponent>? components = null, Dictionary<string, string?>? settings = null, bool waitUntilReady = true)
    {
        var directory = Directory.CreateTempSubdirectory("discordah-bot");
        var logs = new RecordingLogs();
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Discord:Token"] = FakeDiscord.Token,
            ["Discord:ApplicationId"] = FakeDiscord.Application,
            ["Discord:ApiUrl"] = discord.ApiUrl,
            ["Data:Directory"] = directory.FullName,
        });
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        builder.Services.AddDiscord(builder.Configuration);
        foreach (var command in commands ?? []) builder.Services.AddSingleton(command);
        foreach (var component in components ?? []) builder.Services.AddSingleton(component);
        var host = builder.Build();
        await host.StartAsync();
        var bot = new BotUnderTest(host, directory, logs);
        if (waitUntilReady) await bot.Connection.Ready.WaitAsync(TimeSpan.FromSeconds(20));
        return bot;
    }

    /// <summary>Waits for a condition.</summary>
    public static async Task UntilAsync(Func<bool> condition, string what, int seconds = 15)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(seconds), $"It did not happen: {what}");
            await Task.Delay(10);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _directory.Delete(recursive: true);
    }
}
