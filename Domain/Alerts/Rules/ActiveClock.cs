namespace DiscordAH.Domain.Alerts;

/// <summary>Tells whether a moment lies within active hours.</summary>
public static class ActiveClock
{
    /// <summary>An IANA zone that this machine knows; null for none.</summary>
    public static TimeZoneInfo? Find(string zone) =>
        zone.Length is > 0 and <= 64 && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId ? found : null;

    /// <summary>Whether they hold at a moment, by the local time there. A zone that is no longer known counts as UTC: better told an hour off than never.</summary>
    public static bool Holds(this ActiveHours hours, DateTimeOffset at)
    {
        var local = TimeOnly.FromTimeSpan(TimeZoneInfo.ConvertTime(at, Find(hours.Zone) ?? TimeZoneInfo.Utc).TimeOfDay);
        return hours.From <= hours.To ? local >= hours.From && local < hours.To : local >= hours.From || local < hours.To;
    }
}
