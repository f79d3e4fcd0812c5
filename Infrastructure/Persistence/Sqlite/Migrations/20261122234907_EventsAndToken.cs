using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DiscordAH.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class EventsAndToken : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_creation_locked",
                table: "connected_realms",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "market_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    region = table.Column<int>(type: "INTEGER", nullable: false),
                    market_id = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    occurrence = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: true),
                    from_value = table.Column<string>(type: "TEXT", nullable: true),
                    to_value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_market_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "token_prices",
                columns: table => new
                {
                    region = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    price = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_token_prices", x => new { x.region, x.at });
                });

            migrationBuilder.CreateIndex(
                name: "ix_market_events_at",
                table: "market_events",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_market_events_region_at",
                table: "market_events",
                columns: new[] { "region", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_market_events_region_market_id_at",
                table: "market_events",
                columns: new[] { "region", "market_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_market_events_region_market_id_kind_occurrence",
                table: "market_events",
                columns: new[] { "region", "market_id", "kind", "occurrence" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "market_events");

            migrationBuilder.DropTable(
                name: "token_prices");

            migrationBuilder.DropColumn(
                name: "is_creation_locked",
                table: "connected_realms");
        }
    }
}
