using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace DiscordAH.EndToEnd.Tests.Outages;

/// <summary>People who ask the API without a pause, each time something that no cache holds.</summary>
internal sealed class ApiLoad(Uri address, IReadOnlyList<int> items, int callers) : IAsyncDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<ApiCall> _calls = new();
    private readonly List<Task> _running = [];
    private int _asked;

    public IReadOnlyCollection<ApiCall> Calls => _calls;

    public void Start()
    {
        for (var i = 0; i < callers; i++) _running.Add(Task.Run(RunAsync));
    }

    /// <summary>Asks once.</summary>
    public async Task<ApiCall> AskAsync()
    {
        // Another hour of the past for every call: the cache keys by hour.
        var n = Interlocked.Increment(ref _asked);
        var from = new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero).AddHours(-(n / items.Count));
        var path = string.Create(CultureInfo.InvariantCulture, $"/api/price-history/{items[n % items.Count]}/us-area-52?granularity=raw&from={from:yyyy-MM-ddTHH:mm:ssZ}&to=2026-12-30T00:00:00Z");
        var began = Stopwatch.GetTimestamp();
        try
        {
            using var response = await _http.GetAsync(path, _stop.Token);
            var body = await response.Content.ReadAsStringAsync(_stop.Token);
            var proper = response.StatusCode == HttpStatusCode.ServiceUnavailable && response.Headers.RetryAfter is not null
                && response.Content.Headers.ContentType?.MediaType == "application/problem+json" && body.Contains("storage.unavailable", StringComparison.Ordinal);
            return new ApiCall(began, Stopwatch.GetElapsedTime(began), response.StatusCode, proper, body);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !_stop.IsCancellationRequested)
        {
            return new ApiCall(began, Stopwatch.GetElapsedTime(began), 0, false, failure.Message);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_running);
        _http.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                _calls.Enqueue(await AskAsync());
                await Task.Delay(20, _stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
