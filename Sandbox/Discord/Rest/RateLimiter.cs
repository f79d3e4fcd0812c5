using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Fixed windows per bucket and top-level resource, the global limit, and the count of invalid requests.</summary>
internal sealed class RateLimiter(SandboxDiscordOptions options)
{
    private const int GlobalPerSecond = 50;
    private const int InvalidPerTenMinutes = 10_000;
    private const int SweepEvery = 10_000;
    private readonly ConcurrentDictionary<string, Window> _windows = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Window _invalid = new();
    private readonly TimeProvider _time = TimeProvider.System;
    private long _taken;

    public int InvalidRequests => _invalid.Used(_time.GetUtcNow());

    public bool IsBanned => InvalidRequests >= InvalidPerTenMinutes;

    public void CountInvalid() => _invalid.Take(_time.GetUtcNow(), TimeSpan.FromMinutes(10), int.MaxValue, out _, out _);

    /// <summary>Takes one request from its bucket and writes the headers of the answer.</summary>
    /// <returns>Null when allowed, else what to wait.</returns>
    public RateVerdict? Take(RestRoute route, string major, string caller, HttpResponse response)
    {
        if (!options.RateLimits)
            return null;
        var now = _time.GetUtcNow();
        if (!route.IsInteraction && !Global(caller).Take(now, TimeSpan.FromSeconds(1), GlobalPerSecond, out _, out var globalReset))
            return new RateVerdict("global", (globalReset - now).TotalSeconds);
        if (route.Limit == 0)
            return null;
        var name = _names.GetOrAdd($"{route.Method} {route.Template}", Opaque);
        var window = _windows.GetOrAdd($"{name}:{major}:{caller}", _ => new Window());
        var allowed = window.Take(now, route.Window, route.Limit, out var left, out var reset);
        var after = Math.Max(0, (reset - now).TotalSeconds);
        var headers = response.Headers;
        headers["X-RateLimit-Limit"] = route.Limit.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = left.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = (reset.ToUnixTimeMilliseconds() / 1000.0).ToString("0.000", CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset-After"] = after.ToString("0.000", CultureInfo.InvariantCulture);
        headers["X-RateLimit-Bucket"] = name;
        if (Interlocked.Increment(ref _taken) % SweepEvery == 0)
            Sweep(now); // interaction tokens leave a window each
        return allowed ? null : new RateVerdict("user", after);
    }

    private Window Global(string caller) => _windows.GetOrAdd("global:" + caller, _ => new Window());

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (key, window) in _windows)
        {
            if (window.IsOver(now))
                _windows.TryRemove(key, out _);
        }
    }

    private static string Opaque(string route) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(route)))[..32];

    private sealed class Window
    {
        private readonly Lock _gate = new();
        private DateTimeOffset _reset;
        private int _used;

        public bool Take(DateTimeOffset now, TimeSpan length, int limit, out int left, out DateTimeOffset reset)
        {
            lock (_gate)
            {
                if (now >= _reset)
                    (_reset, _used) = (now + length, 0);
                var allowed = _used < limit;
                if (allowed)
                    _used++;
                (left, reset) = (limit - _used, _reset);
                return allowed;
            }
        }

        public int Used(DateTimeOffset now)
        {
            lock (_gate)
                return now >= _reset ? 0 : _used;
        }

        public bool IsOver(DateTimeOffset now)
        {
            lock (_gate)
                return now >= _reset;
        }
    }
}
