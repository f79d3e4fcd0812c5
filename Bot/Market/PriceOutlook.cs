using System.Diagnostics;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>
/// "Is this a good price?" beside a price: read while the price is looked up and drawn, and waited for until a time of its own. The price never waits
/// longer for it, and never fails with it; a read that comes late still warms the caches for the next person.
/// </summary>
internal sealed partial class PriceOutlook(IServiceScopeFactory scopes, ILogger<PriceOutlook> log) : IDisposable
{
    /// <summary>Time since the question that an answer waits for it at most.</summary>
    public TimeSpan Box { get; set; } = TimeSpan.FromMilliseconds(80);

    private const int MostAtOnce = 8;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    // When a crowd asks, prices go first: those that find no room go without the line.
    private readonly SemaphoreSlim _room = new(MostAtOnce);

    /// <summary>Begins to read; the result is asked for with <see cref="LineAsync"/>.</summary>
    public (Task<TrendReport?> Reading, long Began) Begin(PriceQuestion question) => (ReadAsync(question), Stopwatch.GetTimestamp());

    /// <summary>The line for a price, or null when it is late, failed, or about another good.</summary>
    public async Task<string?> LineAsync((Task<TrendReport?> Reading, long Began) begun, PriceReport price, CancellationToken ct)
    {
        var left = Box - Stopwatch.GetElapsedTime(begun.Began);
        if (!begun.Reading.IsCompleted && left > TimeSpan.Zero) await Task.WhenAny(begun.Reading, Task.Delay(left, ct));
        if (!begun.Reading.IsCompleted)
        {
            LogLate(price.Variant, Box.TotalMilliseconds);
            return null;
        }

        return await begun.Reading is { } report && report.Variant == price.Variant && report.Market == price.Market ? TrendWords.GoodPrice(report) : null;
    }

    public void Dispose() => _room.Dispose();

    private async Task<TrendReport?> ReadAsync(PriceQuestion question)
    {
        if (!await _room.WaitAsync(TimeSpan.Zero, CancellationToken.None)) return null;
        try
        {
            using var limit = new CancellationTokenSource(Longest);
            // A database in a file answers on the caller's thread: that must not be the one that looks up the price.
            return await Task.Run(() => AskAsync(question, limit.Token), limit.Token);
        }
        catch (Exception failure)
        {
            // Whatever it was, the price is answered without it; who asks for the trend itself is told.
            LogFailed(failure);
            return null;
        }
        finally
        {
            _room.Release();
        }
    }

    private async Task<TrendReport?> AskAsync(PriceQuestion question, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<IMarketInsight>().TrendAsync(
            new CalculatePriceTrends.Request(question.Item, question.Realm, TrendRange.Fortnight, ItemText.Variant(question.Item)), ct);
        return result.Succeeded ? result.Value : null;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The outlook of {Variant} took longer than {Box} ms; the price went without it.")]
    private partial void LogLate(VariantKey variant, double box);

    [LoggerMessage(Level = LogLevel.Debug, Message = "An outlook could not be read; the price went without it.")]
    private partial void LogFailed(Exception failure);
}
