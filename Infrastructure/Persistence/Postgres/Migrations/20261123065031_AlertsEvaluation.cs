using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DiscordAH.Infrastructure.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AlertsEvaluation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_price_alerts_market_id_expires_at",
                table: "price_alerts",
                columns: new[] { "market_id", "expires_at" },
                filter: "expires_at IS NOT NULL AND status = 'active'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_price_alerts_market_id_expires_at",
                table: "price_alerts");
        }
    }
}
