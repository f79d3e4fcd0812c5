using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DiscordAH.Infrastructure.Persistence.Sqlite.Migrations
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
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "price_rollups",
                columns: table => new
                {
                    market_id = table.Column<int>(type: "INTEGER", nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    bucket = table.Column<int>(type: "INTEGER", nullable: false),
                    period = table.Column<int>(type: "INTEGER", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_price_rollups", x => new { x.market_id, x.level, x.bucket, x.period });
                });

            migrationBuilder.CreateTable(
                name: "region_prices",
                columns: table => new
                {
                    region = table.Column<int>(type: "INTEGER", nullable: false),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    traits = table.Column<long>(type: "INTEGER", nullable: false),
                    realms = table.Column<int>(type: "INTEGER", nullable: false),
                    minimum = table.Column<long>(type: "INTEGER", nullable: false),
                    lower_quartile = table.Column<long>(type: "INTEGER", nullable: false),
                    median = table.Column<long>(type: "INTEGER", nullable: false),
                    upper_quartile = table.Column<long>(type: "INTEGER", nullable: false),
                    quantity = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_region_prices", x => new { x.region, x.item_id, x.traits });
                });

            migrationBuilder.CreateTable(
                name: "rollup_marks",
                columns: table => new
                {
                    market_id = table.Column<int>(type: "INTEGER", nullable: false),
                    week = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rollup_marks", x => new { x.market_id, x.week });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "price_rollups");

            migrationBuilder.DropTable(
                name: "region_prices");

            migrationBuilder.DropTable(
                name: "rollup_marks");

            migrationBuilder.DropColumn(
                name: "rolled_until",
                table: "markets");
        }
    }
}
