using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace DiscordAH.Infrastructure.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Alerts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "alert_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    alert_id = table.Column<long>(type: "bigint", nullable: false),
                    user_id = table.Column<long>(type: "bigint", nullable: false),
                    batch_id = table.Column<long>(type: "bigint", nullable: true),
                    market_id = table.Column<int>(type: "integer", nullable: false),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    traits = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    fired_at = table.Column<long>(type: "bigint", nullable: false),
                    condition = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    price = table.Column<long>(type: "bigint", nullable: true),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    usual = table.Column<long>(type: "bigint", nullable: true),
                    facts = table.Column<string>(type: "text", nullable: false),
                    deed = table.Column<int>(type: "integer", nullable: false),
                    deed_at = table.Column<long>(type: "bigint", nullable: true),
                    after_hour = table.Column<long>(type: "bigint", nullable: true),
                    after_day = table.Column<long>(type: "bigint", nullable: true),
                    after_week = table.Column<long>(type: "bigint", nullable: true),
                    best = table.Column<long>(type: "bigint", nullable: true),
                    best_at = table.Column<long>(type: "bigint", nullable: true),
                    stage = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alert_history", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "alert_marks",
                columns: table => new
                {
                    market_id = table.Column<int>(type: "integer", nullable: false),
                    through = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alert_marks", x => x.market_id);
                });

            migrationBuilder.CreateTable(
                name: "alert_readings",
                columns: table => new
                {
                    market_id = table.Column<int>(type: "integer", nullable: false),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    traits = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    minimum = table.Column<long>(type: "bigint", nullable: false),
                    market_value = table.Column<long>(type: "bigint", nullable: false),
                    median = table.Column<long>(type: "bigint", nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    auctions = table.Column<int>(type: "integer", nullable: false),
                    ladder = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alert_readings", x => new { x.market_id, x.item_id, x.traits, x.at });
                });

            migrationBuilder.CreateTable(
                name: "price_alerts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<long>(type: "bigint", nullable: false),
                    guild_id = table.Column<long>(type: "bigint", nullable: true),
                    batch_id = table.Column<long>(type: "bigint", nullable: true),
                    batch_name = table.Column<string>(type: "text", nullable: true),
                    market_id = table.Column<int>(type: "integer", nullable: false),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    traits = table.Column<long>(type: "bigint", nullable: false),
                    realm_id = table.Column<int>(type: "integer", nullable: false),
                    condition = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    min_quantity = table.Column<long>(type: "bigint", nullable: false),
                    cool_down_seconds = table.Column<long>(type: "bigint", nullable: false),
                    hysteresis = table.Column<double>(type: "double precision", nullable: false),
                    expires_at = table.Column<long>(type: "bigint", nullable: true),
                    active_hours = table.Column<string>(type: "text", nullable: true),
                    ignore_suspect = table.Column<bool>(type: "boolean", nullable: false),
                    channel_id = table.Column<long>(type: "bigint", nullable: true),
                    channel_guild_id = table.Column<long>(type: "bigint", nullable: true),
                    status = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    is_armed = table.Column<bool>(type: "boolean", nullable: false),
                    attends = table.Column<bool>(type: "boolean", nullable: false),
                    quiet_from = table.Column<long>(type: "bigint", nullable: false),
                    quiet_to = table.Column<long>(type: "bigint", nullable: false),
                    fired_at = table.Column<long>(type: "bigint", nullable: true),
                    snoozed_until = table.Column<long>(type: "bigint", nullable: true),
                    until_recovered = table.Column<bool>(type: "boolean", nullable: false),
                    fired = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    since = table.Column<long>(type: "bigint", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_price_alerts", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_alert_history_alert_id_at",
                table: "alert_history",
                columns: new[] { "alert_id", "at" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_alert_history_at",
                table: "alert_history",
                column: "at",
                filter: "stage < 3");

            migrationBuilder.CreateIndex(
                name: "ix_alert_history_user_id_at",
                table: "alert_history",
                columns: new[] { "user_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_alert_readings_market_id_at",
                table: "alert_readings",
                columns: new[] { "market_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_price_alerts_channel_guild_id",
                table: "price_alerts",
                column: "channel_guild_id",
                filter: "channel_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_price_alerts_guild_id",
                table: "price_alerts",
                column: "guild_id");

            migrationBuilder.CreateIndex(
                name: "ix_price_alerts_market_id",
                table: "price_alerts",
                column: "market_id",
                filter: "attends AND status = 'active'");

            migrationBuilder.CreateIndex(
                name: "ix_price_alerts_market_id_item_id_traits",
                table: "price_alerts",
                columns: new[] { "market_id", "item_id", "traits" },
                filter: "status = 'active'");

            migrationBuilder.CreateIndex(
                name: "ix_price_alerts_user_id_id",
                table: "price_alerts",
                columns: new[] { "user_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alert_history");

            migrationBuilder.DropTable(
                name: "alert_marks");

            migrationBuilder.DropTable(
                name: "alert_readings");

            migrationBuilder.DropTable(
                name: "price_alerts");
        }
    }
}
