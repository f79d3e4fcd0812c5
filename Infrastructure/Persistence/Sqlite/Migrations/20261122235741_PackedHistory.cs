using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DiscordAH.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PackedHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "kept_from",
                table: "markets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "price_history_weeks",
                columns: table => new
                {
                    market_id = table.Column<int>(type: "INTEGER", nullable: false),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    traits = table.Column<long>(type: "INTEGER", nullable: false),
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    changes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_price_history_weeks", x => new { x.market_id, x.item_id, x.traits, x.day });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Packed weeks become rows again (WeekBytes says how they are packed): byte by byte into numbers, six numbers to a change, steps summed up.
            // Of two changes at one time the row that was never packed counts.
            migrationBuilder.Sql("""
                WITH RECURSIVE bytes(market_id, item_id, traits, day, hex, at_byte, number, shift, value, complete) AS (
                    SELECT market_id, item_id, traits, day, hex(changes), 0, -1, 0, 0, 1 FROM price_history_weeks
                    UNION ALL
                    SELECT market_id, item_id, traits, day, hex, at_byte + 1, number + complete,
                        CASE complete WHEN 1 THEN 0 ELSE shift + 7 END,
                        (CASE complete WHEN 1 THEN 0 ELSE value END)
                            | ((((instr('0123456789ABCDEF', substr(hex, 2 * at_byte + 3, 1)) - 1) & 7) * 16 + instr('0123456789ABCDEF', substr(hex, 2 * at_byte + 4, 1)) - 1)
                                << (CASE complete WHEN 1 THEN 0 ELSE shift + 7 END)),
                        substr(hex, 2 * at_byte + 3, 1) < '8'
                    FROM bytes WHERE 2 * at_byte + 3 < length(hex)),
                numbers AS (
                    SELECT market_id, item_id, traits, day, hex, number / 6 AS change, number % 6 AS field, value AS raw,
                        CASE value & 1 WHEN 1 THEN -((value >> 1) & 9223372036854775807) - 1 ELSE (value >> 1) & 9223372036854775807 END AS step
                    FROM bytes WHERE complete = 1 AND number >= 0),
                changes AS (
                    SELECT market_id, item_id, traits, day, change,
                        max(CASE field WHEN 0 THEN raw END) * (CASE substr(hex, 1, 2) WHEN '01' THEN 1000000 ELSE 1 END) AS later,
                        max(CASE field WHEN 1 THEN step END) AS minimum, max(CASE field WHEN 2 THEN step END) AS above, max(CASE field WHEN 3 THEN step END) AS middle,
                        max(CASE field WHEN 4 THEN step END) AS quantity, max(CASE field WHEN 5 THEN step END) AS auctions
                    FROM numbers GROUP BY market_id, item_id, traits, day, change)
                INSERT OR IGNORE INTO price_history (market_id, item_id, traits, at, minimum, market_value, median, quantity, auctions)
                SELECT market_id, item_id, traits, (day - (day + 3) % 7) * 86400000000 + sum(later) OVER so_far,
                    sum(minimum) OVER so_far, sum(minimum + above) OVER so_far, sum(minimum + middle) OVER so_far, sum(quantity) OVER so_far, sum(auctions) OVER so_far
                FROM changes WINDOW so_far AS (PARTITION BY market_id, item_id, traits, day ORDER BY change);
                """);

            migrationBuilder.DropTable(
                name: "price_history_weeks");

            migrationBuilder.DropColumn(
                name: "kept_from",
                table: "markets");
        }
    }
}
