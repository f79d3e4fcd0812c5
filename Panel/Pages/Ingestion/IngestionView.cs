using System.Globalization;
using DiscordAH.Domain.Market;
using DiscordAH.Panel.Web;

namespace DiscordAH.Panel.Pages.Ingestion;

/// <summary>Which markets are shown, in which order, and their states in words; for page and API alike.</summary>
internal static class IngestionView
{
    /// <summary>The orders that can be asked for.</summary>
    public static readonly IReadOnlyList<string> Orders = ["name", "state", "snapshot", "auctions", "size", "duration", "changed", "rejects", "next"];

    public static string Word(IngestionState state) => state.ToString().ToLowerInvariant();

    public static bool TryReadState(string? text, out IngestionState state)
    {
        state = Enum.GetValues<IngestionState>().FirstOrDefault(each => Word(each) == text);
        return Word(state) == text;
    }

    public static IReadOnlyList<MarketIngestion> Pick(
        IReadOnlyList<MarketIngestion> markets, DateTimeOffset now, Region? region, IngestionState? state, string? text = null, string? order = null, bool descending = false)
    {
        var fitting = markets
            .Where(market => (region is null || market.Freshness.Region == region) && (state is null || market.StateAt(now) == state))
            .Where(market => text is null || market.Freshness.Name.Contains(text, StringComparison.OrdinalIgnoreCase));
        Func<MarketIngestion, long>? key = order switch
        {
            "state" => market => -(long)market.StateAt(now),
            "snapshot" => market => -(market.Freshness.PublishedAt ?? DateTimeOffset.MinValue).UtcTicks,
            "auctions" => market => market.Freshness.Auctions,
            "size" => market => market.Bytes,
            "duration" => market => market.Duration?.Ticks ?? -1,
            "changed" => market => market.Freshness.ChangedRows,
            "rejects" => market => market.Freshness.Skipped,
            "next" => market => market.Plan.At.UtcTicks,
            _ => null,
        };
        if (key is not null) return [.. descending ? fitting.OrderByDescending(key) : fitting.OrderBy(key)];
        var byName = fitting.OrderBy(market => market.Freshness.Name, StringComparer.OrdinalIgnoreCase);
        return [.. descending ? byName.Reverse() : byName];
    }

    /// <summary>Why the market is in its state; null where there is nothing to explain.</summary>
    public static string? Why(MarketIngestion market, DateTimeOffset now) => market.StateAt(now) switch
    {
        IngestionState.Failing => market.Failures == 1
            ? market.Problem
            : string.Create(CultureInfo.InvariantCulture, $"{market.Problem} ({market.Failures:N0} times in a row)"),
        IngestionState.Late => $"Battle.net should have published {AgeText.Of(now - market.Plan.Expected!.Value)}; it had nothing newer when asked.",
        IngestionState.Due => "Battle.net should publish about now.",
        IngestionState.Waiting => market.Plan.Rhythm.AskedAt is null ? "It is read as soon as a worker is free." : "It is being read for the first time.",
        IngestionState.Current => null,
        _ => throw new ArgumentOutOfRangeException(nameof(market), market, "Not a state."),
    };

    public static string Size(long bytes) => bytes switch
    {
        0 => "–",
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
    };

    public static string Length(TimeSpan? duration) => duration switch
    {
        null => "–",
        { TotalSeconds: < 1 } brief => string.Create(CultureInfo.InvariantCulture, $"{brief.TotalMilliseconds:0} ms"),
        { TotalSeconds: < 120 } some => string.Create(CultureInfo.InvariantCulture, $"{some.TotalSeconds:0.0} s"),
        { } more => string.Create(CultureInfo.InvariantCulture, $"{more.TotalMinutes:0} min"),
    };

    /// <summary>When the next question is, seen from now.</summary>
    public static string Next(DateTimeOffset at, DateTimeOffset now) => (at - now) switch
    {
        { TotalSeconds: <= 0 } => "now",
        { TotalSeconds: < 60 } soon => string.Create(CultureInfo.InvariantCulture, $"in {soon.TotalSeconds:0} s"),
        { TotalMinutes: < 120 } later => string.Create(CultureInfo.InvariantCulture, $"in {later.TotalMinutes:0} min"),
        var far => string.Create(CultureInfo.InvariantCulture, $"in {far.TotalHours:0} h"),
    };
}
