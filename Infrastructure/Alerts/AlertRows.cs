using System.Data.Common;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>Alerts as rows and back.</summary>
internal static class AlertRows
{
    /// <summary>The columns in the order of <see cref="Read"/>, of a table named <c>a</c>.</summary>
    public const string Columns = """
        a.id, a.user_id, a.guild_id, a.batch_id, a.batch_name, a.market_id, a.item_id, a.traits, a.realm_id, a.condition, a.min_quantity, a.cool_down_seconds, a.hysteresis,
        a.expires_at, a.active_hours, a.ignore_suspect, a.channel_id, a.channel_guild_id, a.is_armed, a.attends, a.fired_at, a.snoozed_until, a.until_recovered, a.fired,
        a.created_at, a.since, a.revision
        """;

    /// <summary>How many those are.</summary>
    public const int Count = 27;

    /// <summary>An active alert's row.</summary>
    public static PriceAlertRow Read(DbDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        UserId = new UserId(reader.GetInt64(1)),
        GuildId = Number(reader, 2),
        BatchId = Number(reader, 3),
        BatchName = Text(reader, 4),
        MarketId = new MarketId(reader.GetInt32(5)),
        ItemId = new ItemId(reader.GetInt32(6)),
        Traits = reader.GetInt64(7),
        RealmId = reader.GetInt32(8),
        Condition = reader.GetString(9),
        MinQuantity = reader.GetInt64(10),
        CoolDownSeconds = reader.GetInt64(11),
        Hysteresis = reader.GetDouble(12),
        ExpiresAt = Time(reader, 13),
        ActiveHours = Text(reader, 14),
        IgnoreSuspect = reader.GetBoolean(15),
        ChannelId = Number(reader, 16),
        ChannelGuildId = Number(reader, 17),
        Status = AlertStatus.Active,
        IsArmed = reader.GetBoolean(18),
        Attends = reader.GetBoolean(19),
        FiredAt = Time(reader, 20),
        SnoozedUntil = Time(reader, 21),
        UntilRecovered = reader.GetBoolean(22),
        Fired = reader.GetInt32(23),
        CreatedAt = Conversions.FromStored(reader.GetInt64(24)),
        Since = Conversions.FromStored(reader.GetInt64(25)),
        Revision = reader.GetInt32(26),
    };

    /// <summary>The alert of a row.</summary>
    /// <exception cref="FormatException">Its condition or its hours cannot be read.</exception>
    public static PriceAlert ToAlert(this PriceAlertRow row) => new(
        new AlertId(row.Id), row.UserId, row.MarketId, new VariantKey(row.ItemId, row.Traits), row.RealmId,
        new AlertRule(
            KnownConditions.Read(row.Condition), row.MinQuantity, TimeSpan.FromSeconds(row.CoolDownSeconds), row.Hysteresis, row.ExpiresAt, ActiveHoursText.Read(row.ActiveHours),
            row.IgnoreSuspect),
        row.ChannelId is { } channel ? new AlertTarget(AlertWay.Channel, row.ChannelGuildId is { } of ? new GuildId(of) : null, new ChannelId(channel)) : AlertTarget.Person,
        row.Status, row.Reason, new AlertState(row.IsArmed, row.Attends, row.FiredAt, row.SnoozedUntil, row.UntilRecovered),
        row.BatchId, row.BatchName, row.GuildId is { } guild ? new GuildId(guild) : null, row.CreatedAt, row.Since, row.Fired, row.Revision);

    /// <summary>The row of an alert.</summary>
    public static PriceAlertRow Of(PriceAlert alert)
    {
        var (rule, state, quiet) = (alert.Rule, alert.State, QuietPrices.Of(alert.Rule, alert.State));
        return new PriceAlertRow
        {
            Id = alert.Id.Value,
            UserId = alert.Owner,
            GuildId = alert.Guild?.Value,
            BatchId = alert.Batch,
            BatchName = alert.BatchName,
            MarketId = alert.Market,
            ItemId = alert.Variant.Item,
            Traits = alert.Variant.Traits,
            RealmId = alert.RealmId,
            Condition = ConditionText.Write(rule.When),
            MinQuantity = rule.MinQuantity,
            CoolDownSeconds = (long)rule.CoolDown.TotalSeconds,
            Hysteresis = rule.Hysteresis,
            ExpiresAt = rule.Expires,
            ActiveHours = ActiveHoursText.Write(rule.Hours),
            IgnoreSuspect = rule.IgnoreSuspect,
            ChannelId = alert.Target.Channel?.Value,
            ChannelGuildId = alert.Target.Channel is null ? null : alert.Target.Guild?.Value,
            Status = alert.Status,
            Reason = alert.Reason,
            IsArmed = state.IsArmed,
            Attends = state.Attends,
            QuietFrom = quiet.From.Value,
            QuietTo = quiet.To.Value,
            FiredAt = state.FiredAt,
            SnoozedUntil = state.SnoozedUntil,
            UntilRecovered = state.UntilRecovered,
            Fired = alert.Fired,
            CreatedAt = alert.CreatedAt,
            Since = alert.Since,
            Revision = alert.Revision,
        };
    }

    private static long? Number(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DateTimeOffset? Time(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : Conversions.FromStored(reader.GetInt64(column));
}
