using System.Text.Json;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Market.Ingestion;

/// <summary>Settings of the table <c>settings</c>, else of the configuration; read again every two seconds of real time, so that every process follows.</summary>
internal sealed partial class StoredIngestionSettings(
    IDbContextFactory<AppDbContext> contexts, WriteGate gate, IOptionsMonitor<BattleNetOptions> options, ILogger<StoredIngestionSettings> logger) : IIngestionSettings
{
    private const string Key = "ingestion";
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);
    private volatile Reading? _last;

    public async ValueTask<IngestionSettings> ReadAsync(CancellationToken ct)
    {
        if (_last is { } last && TimeProvider.System.GetElapsedTime(last.At) < Fresh) return last.Settings;
        var at = TimeProvider.System.GetTimestamp();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.Set<SettingRow>().AsNoTracking().SingleOrDefaultAsync(one => one.Key == Key, ct);
        var settings = row is null ? null : Parse(row);
        settings ??= new IngestionSettings(options.CurrentValue.Followed(), Cadence.Default);
        _last = new Reading(settings, at);
        return settings;
    }

    public async Task SaveAsync(IngestionSettings settings, CancellationToken ct)
    {
        var json = JsonSerializer.Serialize(new IngestionSettingsJson(
            [.. settings.Regions.Select(region => region.Slug())], settings.Cadence.FirstCheck.TotalSeconds, settings.Cadence.Watch.TotalSeconds));
        using (await gate.EnterAsync(ct))
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO settings (key, value, changed_by, changed_at) VALUES ({Key}, {json}, {settings.ChangedBy}, {Conversions.ToStored(settings.ChangedAt ?? DateTimeOffset.UnixEpoch)})
                ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """, ct);
        }

        _last = null;
        LogChanged(settings.ChangedBy, json);
    }

    private IngestionSettings? Parse(SettingRow row)
    {
        try
        {
            if (JsonSerializer.Deserialize<IngestionSettingsJson>(row.Value) is not { Regions.Count: > 0 } json) return null;
            var regions = json.Regions.Select(text => RegionNames.TryParse(text, out var region) ? region : default).Where(region => region != default).Distinct().ToList();
            var cadence = new Cadence(TimeSpan.FromSeconds(json.FirstCheckSeconds), TimeSpan.FromSeconds(json.WatchSeconds));
            return regions.Count == 0 ? null : new IngestionSettings(regions, cadence, row.ChangedBy, row.ChangedAt);
        }
        catch (JsonException exception)
        {
            // Somebody edited the table: what the configuration says is better than no auctions at all.
            LogUnreadable(exception);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Audit: user {User} changed the ingestion settings to {Settings}")]
    private partial void LogChanged(long? user, string settings);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The stored ingestion settings cannot be read; those of the configuration are used")]
    private partial void LogUnreadable(Exception exception);

    private sealed record Reading(IngestionSettings Settings, long At);
}
