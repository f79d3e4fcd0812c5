namespace DiscordAH.Infrastructure.Alerts;

/// <summary>The statements of a judgement's transaction. Rows come as JSON, which both databases read: one round trip for thousands.</summary>
internal static class AlertStatements
{
    private const string States = """
        UPDATE price_alerts AS a SET is_armed = n.is_armed, attends = n.attends, quiet_from = n.quiet_from, quiet_to = n.quiet_to, fired_at = n.fired_at, snoozed_until = n.snoozed_until,
            until_recovered = n.until_recovered, fired = n.fired, status = n.status, reason = n.reason, revision = a.revision + 1
        FROM (ROWS) AS n
        WHERE a.id = n.alert_id AND a.revision = n.revision AND a.status = 'active'
        RETURNING id
        """;

    private const string Firings = """
        INSERT INTO alert_history (alert_id, user_id, batch_id, market_id, item_id, traits, at, fired_at, condition, price, quantity, usual, facts, deed, stage)
        SELECT n.alert_id, n.user_id, n.batch_id, n.market_id, n.item_id, n.traits, n.at, n.fired_at, n.condition, n.price, n.quantity, n.usual, n.facts, 0, 0
        FROM (ROWS) AS n WHERE TRUE
        ON CONFLICT (alert_id, at) DO NOTHING
        RETURNING id, alert_id
        """;

    private const string Counts = """
        SELECT n.alert_id, count(*) FROM (ROWS) AS n JOIN alert_history h ON h.alert_id = n.alert_id WHERE h.at > @after AND h.at < @at GROUP BY n.alert_id
        """;

    private static readonly (string Name, string Type)[] StateColumns =
    [
        ("alert_id", "bigint"), ("revision", "integer"), ("is_armed", "boolean"), ("attends", "boolean"), ("quiet_from", "bigint"), ("quiet_to", "bigint"), ("fired_at", "bigint"),
        ("snoozed_until", "bigint"), ("until_recovered", "boolean"), ("fired", "integer"), ("status", "text"), ("reason", "text"),
    ];

    private static readonly (string Name, string Type)[] FiringColumns =
    [
        ("alert_id", "bigint"), ("user_id", "bigint"), ("batch_id", "bigint"), ("market_id", "integer"), ("item_id", "integer"), ("traits", "bigint"), ("at", "bigint"),
        ("fired_at", "bigint"), ("condition", "text"), ("price", "bigint"), ("quantity", "bigint"), ("usual", "bigint"), ("facts", "text"),
    ];

    private static readonly (string Name, string Type)[] CountColumns = [("alert_id", "bigint")];

    private static readonly string[] OnPostgres = [Postgres(States, StateColumns), Postgres(Firings, FiringColumns), Postgres(Counts, CountColumns)];
    private static readonly string[] OnSqlite = [Sqlite(States, StateColumns), Sqlite(Firings, FiringColumns), Sqlite(Counts, CountColumns)];

    public static string SaveStates(bool sqlite) => (sqlite ? OnSqlite : OnPostgres)[0];

    public static string AddFirings(bool sqlite) => (sqlite ? OnSqlite : OnPostgres)[1];

    public static string CountFirings(bool sqlite) => (sqlite ? OnSqlite : OnPostgres)[2];

    private static string Postgres(string sql, (string Name, string Type)[] columns) =>
        Rows(sql, $"SELECT * FROM jsonb_to_recordset(CAST(@rows AS jsonb)) AS j({string.Join(", ", columns.Select(column => $"{column.Name} {column.Type}"))})");

    private static string Sqlite(string sql, (string Name, string Type)[] columns) =>
        Rows(sql, $"SELECT {string.Join(", ", columns.Select(column => $"json_extract(value, '$.{column.Name}') AS {column.Name}"))} FROM json_each(@rows)");

    private static string Rows(string sql, string rows) => sql.Replace("ROWS", rows, StringComparison.Ordinal);
}
