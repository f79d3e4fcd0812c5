using DiscordAH.Bot.Discord;
using DiscordAH.Domain.Market;
using DiscordAH.Sandbox;

namespace DiscordAH.Bot.Hosting;

/// <summary>Says where to go, and when the program can be used: Discord connected, every market read once, and every item known by its name.</summary>
internal sealed class StartupBanner(
    StartupAddresses addresses, DiscordConnection discord, IServiceScopeFactory scopes, IItemCatalog items, IRealmCatalog realms, IHostApplicationLifetime lifetime) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    // A first start whose markets cannot be had must not look dead: after this it says what is missing.
    private static readonly TimeSpan DataLimit = TimeSpan.FromSeconds(60);

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Ready => _ready.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = lifetime.ApplicationStarted.Register(() => started.TrySetResult(true));
        await using var onStop = stoppingToken.Register(() => started.TrySetResult(false));
        if (!await started.Task) return;
        if (addresses.Sandbox) Say($"Local Discord  {new Uri(addresses.Address, SandboxSetup.Root)}");
        if (addresses.Panel) Say($"Panel          {addresses.Address}");

        try
        {
            await discord.Ready.WaitAsync(stoppingToken);
        }
        catch (Exception exception)
        {
            // The connection logged why and stops the program.
            _ready.TrySetException(exception);
            return;
        }

        Say(await MarketsReadAsync(stoppingToken) ? "ready" : "ready (the auction houses have not answered yet; prices follow as soon as they do)");
        _ready.TrySetResult();
    }

    private async Task<bool> MarketsReadAsync(CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(DataLimit);
        try
        {
            while (!await HasMarketsAsync(limit.Token)) await Task.Delay(Look, limit.Token);
            return true;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<bool> HasMarketsAsync(CancellationToken ct)
    {
        if (items.Search("a", 1).Count == 0 || realms.All.Count == 0) return false;
        await using var scope = scopes.CreateAsyncScope();
        var markets = await scope.ServiceProvider.GetRequiredService<IMarketQueries>().FreshnessAsync(ct);
        if (markets.Count == 0 || markets.Any(market => market.PublishedAt is null)) return false;

        // The names come after the items: half of them in memory would mean that half of the goods cannot be asked for.
        var stored = await scope.ServiceProvider.GetRequiredService<IItemStore>().ListAsync(ct);
        return stored.All(item => items.Find(item.Id) is not null);
    }

    // Not a log line: it is the answer to having started the program.
    private static void Say(string line) => Console.Out.WriteLine(line);
}
