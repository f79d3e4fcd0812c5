using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace DiscordAH.Infrastructure.Persistence.Postgres.Migrations
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
                type: "boolean",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "market_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    region = table.Column<int>(type: "integer", nullable: false),
                    market_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    occurrence = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    since = table.Column<long>(type: "bigint", nullable: true),
                    from_value = table.Column<string>(type: "text", nullable: true),
                    to_value = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_market_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "token_prices",
                columns: table => new
                {
                    region = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    price = table.Column<long>(type: "bigint", nullable: false)
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
