using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DiscordAH.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SalesEvidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "auction_books",
                columns: table => new
                {
                    market_id = table.Column<int>(type: "INTEGER", nullable: false),
                    is_archived = table.Column<bool>(type: "INTEGER", nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_auction_books", x => new { x.market_id, x.is_archived });
                });

            migrationBuilder.CreateTable(
                name: "sales_coverage",
                columns: table => new
                {
                    market_id = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    seconds = table.Column<long>(type: "INTEGER", nullable: false),
                    pairs = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sales_coverage", x => new { x.market_id, x.day });
                });

            migrationBuilder.CreateTable(
                name: "sales_daily",
                columns: table => new
                {
                    market_id = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    traits = table.Column<long>(type: "INTEGER", nullable: false),
                    sold_units = table.Column<float>(type: "REAL", nullable: false),
                    sold_value = table.Column<float>(type: "REAL", nullable: false),
                    sold = table.Column<float>(type: "REAL", nullable: false),
                    expired = table.Column<float>(type: "REAL", nullable: false),
                    cancelled = table.Column<float>(type: "REAL", nullable: false),
                    relisted = table.Column<float>(type: "REAL", nullable: false),
                    ambiguous = table.Column<float>(type: "REAL", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sales_daily", x => new { x.market_id, x.day, x.item_id, x.traits });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "auction_books");

            migrationBuilder.DropTable(
                name: "sales_coverage");

            migrationBuilder.DropTable(
                name: "sales_daily");
        }
    }
}
