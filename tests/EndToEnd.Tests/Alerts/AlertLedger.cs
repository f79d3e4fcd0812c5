using System.Text.Json;
using DiscordAH.Domain.Market;
using DiscordAH.EndToEnd.Tests.Harness;
using DiscordAH.Infrastructure.Alerts;
using DiscordAH.Infrastructure.Notifications;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Sandbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.EndToEnd.Tests.Alerts;

/// <summary>Reads what the store and the sandbox's Discord hold, for whoever compares them.</summary>
internal sealed class AlertLedger(AlertWorld world) : IAsyncDisposable
{
    private static readonly string[] Channels = ["market", "trading", "officers", "leaderboard"];
    private static readonly string[] Members = ["member-1", "member-2", "member-3", "member-4", "member-5", "officer-1", "admin-1"];

    private readonly ServiceProvider _stores = world.Database.Services();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static IReadOnlyList<string> People => Members;

    public Task<List<PriceAlertRow>> AlertsAsync() => ReadAsync(db => db.Set<PriceAlertRow>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(Ct));

    public Task<List<AlertFiringRow>> FiringsAsync() => ReadAsync(db => db.Set<AlertFiringRow>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(Ct));

    public Task<List<AlertReadingRow>> ReadingsAsync() => ReadAsync(db => db.Set<AlertReadingRow>().AsNoTracking().OrderBy(row => row.At).ToListAsync(Ct));

    public Task<List<AlertMarkRow>> MarksAsync() => ReadAsync(db => db.Set<AlertMarkRow>().AsNoTracking().ToListAsync(Ct));

    /// <summary>Keys of what the panel's bell shows.</summary>
    public Task<List<string>> BellAsync() => ReadAsync(db => db.Notifications.AsNoTracking().OrderBy(row => row.Id).Select(row => row.DedupeKey).ToListAsync(Ct));

    /// <summary>Keys of what still waits for a digest or for quiet hours to end.</summary>
    public async Task<HashSet<string>> WaitingAsync() =>
        (await ReadAsync(db => db.Notifications.AsNoTracking().Where(row => row.SentAt == null && row.DueAt != null).Select(row => row.DedupeKey).ToListAsync(Ct))).ToHashSet(StringComparer.Ordinal);

    public async Task<List<Written>> OutboxAsync() =>
    [
        .. (await ReadAsync(db => db.Set<OutboxRow>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(Ct)))
            .Select(row => new Written(row.DedupeKey, row.Channel, row.Target, row.Payload, row.State, row.Attempts, row.LastError)),
    ];

    /// <summary>Publications that the bot recorded, by market, ascending; those of the backfill are told apart.</summary>
    public async Task<ILookup<MarketId, (DateTimeOffset At, bool IsArchived)>> SnapshotsAsync() =>
        (await ReadAsync(db => db.Snapshots.AsNoTracking().OrderBy(row => row.PublishedAt).Select(row => new { row.MarketId, row.PublishedAt, row.IsArchived }).ToListAsync(Ct)))
        .ToLookup(row => row.MarketId, row => (row.PublishedAt, row.IsArchived));

    /// <summary>All changes of a good that are stored.</summary>
    public Task<IReadOnlyList<PricePoint>> ChangesAsync(MarketId market, VariantKey variant) =>
        _stores.GetRequiredService<IMarketQueries>().ChangesAsync(market, variant, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, Ct);

    /// <summary>The newest live publication of each market that the bot recorded.</summary>
    public Task<Dictionary<MarketId, DateTimeOffset>> NewestAsync() =>
        ReadAsync(db => db.Markets.AsNoTracking().Where(row => row.LastLiveAt != null).ToDictionaryAsync(row => row.MarketId, row => row.LastLiveAt!.Value, Ct));

    /// <summary>What the bot said by itself, in every channel and to every person.</summary>
    public async Task<List<Arrived>> MessagesAsync()
    {
        List<Arrived> all = [];
        foreach (var channel in Channels) await AddAsync(channel, null, all);
        foreach (var person in Members) await AddAsync("@" + person, "dm:" + IdOf(person), all);
        return all;
    }

    /// <summary>A person's Discord id, as the sandbox plants it.</summary>
    public static string IdOf(string person) => person switch
    {
        "officer-1" => "1100000000000000211",
        "admin-1" => "1100000000000000221",
        _ => "110000000000000020" + person[^1],
    };

    public async Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> read)
    {
        await using var db = await _stores.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        return await read(db);
    }

    public ValueTask DisposeAsync() => _stores.DisposeAsync();

    private async Task AddAsync(string channel, string? place, List<Arrived> all)
    {
        foreach (var message in await world.MessagesAsync(channel))
        {
            if (message.GetProperty("author").GetProperty("id").GetString() != SandboxIdentity.ApplicationId || message.TryGetProperty("interaction_metadata", out _)) continue;
            var id = message.GetProperty("channel_id").GetString()!;
            var nonce = message.TryGetProperty("nonce", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString() : null;
            all.Add(new Arrived(place ?? id, id, message.GetProperty("id").GetString()!, nonce, message.AllText(), message));
        }
    }
}
