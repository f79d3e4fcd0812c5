namespace DiscordAH.EndToEnd.Tests.Harness;

/// <summary>One running bot for the tests of a class; started once because a first start reads every market.</summary>
public sealed class SharedBot : IAsyncLifetime
{
    private readonly TemporaryDirectory _data = new();
    private RunningBot? _bot;

    internal RunningBot Bot => _bot ?? throw new InvalidOperationException("The bot is not running.");

    public async ValueTask InitializeAsync() => _bot = await RunningBot.StartAsync(_data.Path, "--Sandbox:HistoryDays", "3");

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null) await _bot.DisposeAsync();
        _data.Dispose();
    }
}
