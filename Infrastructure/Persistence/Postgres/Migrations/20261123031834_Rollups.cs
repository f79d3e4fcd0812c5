using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DiscordAH.Infrastructure.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Rollups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "rolled_until",
                table: "markets",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "price_rollups",
                columns: table => new
                {
                    market_id = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    bucket = table.Column<int>(type: "integer", nullable: false),
                    period = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_price_rollups", x => new { x.market_id, x.level, x.bucket, x.period });
                });

            migrationBuilder.CreateTable(
                name: "rollup_marks",
                columns: table => new
                {
                    market_id = table.Column<int>(type: "integer", nullable: false),
                    week = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rollup_marks", x => new { x.market_id, x.week });
                });

            // A copy of RegionPriceRefresh.Query: a migration stays as it was. The unique index lets it be refreshed while it is read.
            migrationBuilder.Sql("""
                CREATE MATERIALIZED VIEW region_prices AS
                WITH fresh AS (
                    SELECT m.market_id, r.region FROM markets m JOIN connected_realms r ON r.market_id = m.market_id
                    WHERE m.last_live_at >= (SELECT max(n.last_live_at) FROM markets n JOIN connected_realms o ON o.market_id = n.market_id WHERE o.region = r.region) - 21600000000
                ), ranked AS (
                    SELECT f.region, c.item_id, c.traits, c.minimum, c.quantity,
                        row_number() OVER (PARTITION BY f.region, c.item_id, c.traits ORDER BY c.minimum) AS place,
                        count(*) OVER (PARTITION BY f.region, c.item_id, c.traits) AS realms
                    FROM fresh f JOIN current_market c ON c.market_id = f.market_id
                )
                SELECT region, item_id, traits, CAST(max(realms) AS integer) AS realms, min(minimum) AS minimum,
                    max(CASE WHEN place = (realms + 3) / 4 THEN minimum END) AS lower_quartile,
                    max(CASE WHEN place = (realms + 1) / 2 THEN minimum END) AS median,
                    max(CASE WHEN place = (3 * realms + 3) / 4 THEN minimum END) AS upper_quartile,
                    CAST(sum(quantity) AS bigint) AS quantity
                FROM ranked GROUP BY region, item_id, traits;
                CREATE UNIQUE INDEX pk_region_prices ON region_prices (region, item_id, traits);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP MATERIALIZED VIEW region_prices;");

            migrationBuilder.DropTable(
                name: "price_rollups");

            migrationBuilder.DropTable(
                name: "rollup_marks");

            migrationBuilder.DropColumn(
                name: "rolled_until",
                table: "markets");
        }
    }
}
