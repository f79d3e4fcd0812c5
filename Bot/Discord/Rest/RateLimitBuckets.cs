using System.Collections.Concurrent;

namespace DiscordAH.Bot.Discord.Rest;

/// <summary>
/// Which calls share which limit, learned from the answers. Calls by interaction token are only watched: every token has limits of its
/// own, so a bucket is kept for one only while it is used up.
/// </summary>
internal sealed class RateLimitBuckets(TimeProvider clock)
{
    private const int SweepEvery = 256;

    private readonly ConcurrentDictionary<string, (string Bucket, int Limit)> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Bucket, string Major), RateLimitBucket> _buckets = new();
    private int _added;

    /// <summary>Buckets in memory.</summary>
    public int Count => _buckets.Count;

    /// <summary>Waits for a place.</summary>
    /// <returns>Where the place was taken; null when the call is not limited so far.</returns>
    public async ValueTask<RateLimitBucket?> EnterAsync(RestRoute route, CancellationToken ct)
    {
        while (true)
        {
            var bucket = route.IsInteraction ? _buckets.GetValueOrDefault(Id(route)) : GetOrAdd(route);
            if (bucket is null || await bucket.EnterAsync(ct)) return bucket;
            _buckets.TryRemove(new(Id(route), bucket));
        }
    }

    /// <summary>Gives the place back with what the answer taught.</summary>
    /// <param name="route">What was called.</param>
    /// <param name="entered">Where the place was taken.</param>
    /// <param name="headers">The answer's limit headers.</param>
    /// <param name="answered">Whether the endpoint itself answered; if so, no headers means no limit.</param>
    public void Leave(RestRoute route, RateLimitBucket? entered, RateLimitHeaders? headers, bool answered)
    {
        if (headers is null)
        {
            entered?.Leave(null, answered);
            return;
        }

        _known[route.Key] = (headers.Bucket, headers.Limit);
        if (route.IsInteraction && entered is null && headers.Remaining > 0) return;
        var bucket = GetOrAdd(route);
        if (ReferenceEquals(bucket, entered))
        {
            bucket.Leave(headers);
            return;
        }

        bucket.Leave(headers, counted: false);
        entered?.Leave(null);
        entered?.Retire();
    }

    /// <summary>A 429 came for this route.</summary>
    public void Block(RestRoute route, RateLimitHeaders? headers, TimeSpan duration)
    {
        if (headers is not null) _known[route.Key] = (headers.Bucket, headers.Limit);
        GetOrAdd(route).Block(duration);
    }

    private (string Bucket, string Major) Id(RestRoute route) =>
        (_known.TryGetValue(route.Key, out var known) ? known.Bucket : route.Key, route.Major);

    private RateLimitBucket GetOrAdd(RestRoute route)
    {
        var id = Id(route);
        if (_buckets.TryGetValue(id, out var bucket)) return bucket;
        if (Interlocked.Increment(ref _added) % SweepEvery == 0) Sweep();
        int? limit = _known.TryGetValue(route.Key, out var known) ? known.Limit : null;
        return _buckets.GetOrAdd(id, static (_, x) => new RateLimitBucket(x.clock, x.limit), (clock, limit));
    }

    private void Sweep()
    {
        foreach (var entry in _buckets)
            if (entry.Value.RetireIfIdle())
                _buckets.TryRemove(entry);
    }
}
