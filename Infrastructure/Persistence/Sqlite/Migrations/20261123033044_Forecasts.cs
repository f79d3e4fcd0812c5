using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DiscordAH.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Forecasts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "forecast_records",
                columns: table => new
                {
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    market_id = table.Column<int>(type: "INTEGER", nullable: false),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    traits = table.Column<long>(type: "INTEGER", nullable: false),
                    hours = table.Column<int>(type: "INTEGER", nullable: false),
                    scored = table.Column<long>(type: "INTEGER", nullable: false),
                    within80 = table.Column<long>(type: "INTEGER", nullable: false),
                    within95 = table.Column<long>(type: "INTEGER", nullable: false),
                    errors = table.Column<double>(type: "REAL", nullable: false),
                    unscored = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_forecast_records", x => new { x.market_id, x.item_id, x.traits, x.version, x.hours });
                });

            migrationBuilder.CreateTable(
                name: "forecasts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    market_id = table.Column<int>(type: "INTEGER", nullable: false),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    traits = table.Column<long>(type: "INTEGER", nullable: false),
                    issued_at = table.Column<long>(type: "INTEGER", nullable: false),
                    model = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    beats_naive = table.Column<bool>(type: "INTEGER", nullable: false),
                    mase = table.Column<double>(type: "REAL", nullable: false),
                    naive_mase = table.Column<double>(type: "REAL", nullable: false),
                    seasonal_mase = table.Column<double>(type: "REAL", nullable: false),
                    is_asked = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_forecasts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "forecast_points",
                columns: table => new
                {
                    forecast_id = table.Column<long>(type: "INTEGER", nullable: false),
                    horizon = table.Column<int>(type: "INTEGER", nullable: false),
                    market_id = table.Column<int>(type: "INTEGER", nullable: false),
                    target_at = table.Column<long>(type: "INTEGER", nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false),
                    low80 = table.Column<long>(type: "INTEGER", nullable: false),
                    high80 = table.Column<long>(type: "INTEGER", nullable: false),
                    low95 = table.Column<long>(type: "INTEGER", nullable: false),
                    high95 = table.Column<long>(type: "INTEGER", nullable: false),
                    unit = table.Column<double>(type: "REAL", nullable: false),
                    is_settled = table.Column<bool>(type: "INTEGER", nullable: false),
                    actual = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_forecast_points", x => new { x.forecast_id, x.horizon });
                    table.ForeignKey(
                        name: "fk_forecast_points_forecasts_forecast_id",
                        column: x => x.forecast_id,
                        principalTable: "forecasts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_forecast_points_market_id_target_at",
                table: "forecast_points",
                columns: new[] { "market_id", "target_at" },
                filter: "NOT is_settled");

            migrationBuilder.CreateIndex(
                name: "ix_forecast_points_target_at",
                table: "forecast_points",
                column: "target_at",
                filter: "actual IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_forecasts_issued_at",
                table: "forecasts",
                column: "issued_at");

            migrationBuilder.CreateIndex(
                name: "ix_forecasts_market_id_item_id_traits_issued_at_version",
                table: "forecasts",
                columns: new[] { "market_id", "item_id", "traits", "issued_at", "version" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "forecast_points");

            migrationBuilder.DropTable(
                name: "forecast_records");

            migrationBuilder.DropTable(
                name: "forecasts");
        }
    }
}
