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
            var bucket = route.IsInteraction ? Find(route) : GetOrAdd(route);
            if (bucket is null || await bucket.EnterAsync(ct)) return bucket;
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
        var bucket = GetOrAdd((headers.Bucket, route.Major), headers.Limit);
        if (ReferenceEquals(bucket, entered))
        {
            bucket.Leave(headers);
            return;
        }

        bucket.Leave(headers, counted: false);
        if (entered is null) return;
        entered.Leave(null);
        if (_buckets.TryRemove(new(Provisional(route), entered))) entered.Retire();
    }

    /// <summary>A 429 came for this route.</summary>
    public void Block(RestRoute route, RateLimitHeaders? headers, TimeSpan duration)
    {
        if (headers is not null) _known[route.Key] = (headers.Bucket, headers.Limit);
        GetOrAdd(route).Block(duration);
    }

    /// <summary>Where calls queue until the first answer names the bucket.</summary>
    private static (string Bucket, string Major) Provisional(RestRoute route) => (route.Key, route.Major);

    /// <summary>The provisional bucket goes first while it lives: a call in it is not counted anywhere else yet.</summary>
    private RateLimitBucket? Find(RestRoute route) =>
        _buckets.TryGetValue(Provisional(route), out var bucket) || (_known.TryGetValue(route.Key, out var known) && _buckets.TryGetValue((known.Bucket, route.Major), out bucket))
            ? bucket
            : null;

    private RateLimitBucket GetOrAdd(RestRoute route)
    {
        if (Find(route) is { } bucket) return bucket;
        return _known.TryGetValue(route.Key, out var known) ? GetOrAdd((known.Bucket, route.Major), known.Limit) : GetOrAdd(Provisional(route), null);
    }

    private RateLimitBucket GetOrAdd((string Bucket, string Major) id, int? limit)
    {
        if (_buckets.TryGetValue(id, out var bucket)) return bucket;
        if (Interlocked.Increment(ref _added) % SweepEvery == 0) Sweep();
        return _buckets.GetOrAdd(id, static (_, x) => new RateLimitBucket(x.clock, x.limit), (clock, limit));
    }

    private void Sweep()
    {
        foreach (var entry in _buckets)
            if (entry.Value.RetireIfIdle())
                _buckets.TryRemove(entry);
    }
}
