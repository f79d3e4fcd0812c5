using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DiscordAH.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PriceTrends : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "price_trends",
                columns: table => new
                {
                    market_id = table.Column<int>(type: "INTEGER", nullable: false),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    traits = table.Column<long>(type: "INTEGER", nullable: false),
                    span = table.Column<int>(type: "INTEGER", nullable: false),
                    ends_at = table.Column<long>(type: "INTEGER", nullable: false),
                    hours = table.Column<int>(type: "INTEGER", nullable: false),
                    minimum = table.Column<long>(type: "INTEGER", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    change = table.Column<float>(type: "REAL", nullable: true),
                    average = table.Column<long>(type: "INTEGER", nullable: true),
                    exponential = table.Column<long>(type: "INTEGER", nullable: true),
                    weighted_value = table.Column<long>(type: "INTEGER", nullable: true),
                    slope_per_day = table.Column<float>(type: "REAL", nullable: true),
                    slope_chance = table.Column<float>(type: "REAL", nullable: true),
                    momentum = table.Column<float>(type: "REAL", nullable: true),
                    volatility = table.Column<float>(type: "REAL", nullable: true),
                    robust_volatility = table.Column<float>(type: "REAL", nullable: true),
                    percentile = table.Column<float>(type: "REAL", nullable: true),
                    z_score = table.Column<float>(type: "REAL", nullable: true),
                    support = table.Column<long>(type: "INTEGER", nullable: true),
                    resistance = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_price_trends", x => new { x.market_id, x.item_id, x.traits, x.span });
                });

            migrationBuilder.CreateTable(
                name: "trend_marks",
                columns: table => new
                {
                    market_id = table.Column<int>(type: "INTEGER", nullable: false),
                    reckoned_to = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trend_marks", x => x.market_id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "price_trends");

            migrationBuilder.DropTable(
                name: "trend_marks");
        }
    }
}
