using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DiscordAH.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Quality : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "contradictory",
                table: "snapshots",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "repeated",
                table: "snapshots",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "unsound",
                table: "snapshots",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "item_facts",
                columns: table => new
                {
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    read_at = table.Column<long>(type: "INTEGER", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    quality = table.Column<int>(type: "INTEGER", nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    class_id = table.Column<int>(type: "INTEGER", nullable: false),
                    subclass_id = table.Column<int>(type: "INTEGER", nullable: false),
                    icon = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    link = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item_facts", x => x.item_id);
                });

            migrationBuilder.CreateTable(
                name: "market_quality",
                columns: table => new
                {
                    market_id = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<long>(type: "INTEGER", nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: false),
                    measured_at = table.Column<long>(type: "INTEGER", nullable: false),
                    snapshots = table.Column<int>(type: "INTEGER", nullable: false),
                    accepted = table.Column<long>(type: "INTEGER", nullable: false),
                    unsound = table.Column<long>(type: "INTEGER", nullable: false),
                    contradictory = table.Column<long>(type: "INTEGER", nullable: false),
                    repeated = table.Column<long>(type: "INTEGER", nullable: false),
                    unnamed = table.Column<long>(type: "INTEGER", nullable: false),
                    goods = table.Column<int>(type: "INTEGER", nullable: false),
                    suspects = table.Column<int>(type: "INTEGER", nullable: false),
                    watched_seconds = table.Column<int>(type: "INTEGER", nullable: false),
                    gap_seconds = table.Column<int>(type: "INTEGER", nullable: false),
                    agreement_source = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    agreement_goods = table.Column<int>(type: "INTEGER", nullable: false),
                    agreement_lower = table.Column<double>(type: "REAL", nullable: false),
                    agreement_median = table.Column<double>(type: "REAL", nullable: false),
                    agreement_upper = table.Column<double>(type: "REAL", nullable: false),
                    agreement_high = table.Column<double>(type: "REAL", nullable: false),
                    score = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_market_quality", x => new { x.market_id, x.day });
                });

            migrationBuilder.CreateTable(
                name: "price_doubts",
                columns: table => new
                {
                    market_id = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    traits = table.Column<long>(type: "INTEGER", nullable: false),
                    price = table.Column<long>(type: "INTEGER", nullable: false),
                    expected = table.Column<long>(type: "INTEGER", nullable: true),
                    severity = table.Column<double>(type: "REAL", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_price_doubts", x => new { x.market_id, x.kind, x.place });
                });

            migrationBuilder.CreateTable(
                name: "price_feedback",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    market_id = table.Column<int>(type: "INTEGER", nullable: false),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    traits = table.Column<long>(type: "INTEGER", nullable: false),
                    seen = table.Column<long>(type: "INTEGER", nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    judged_by = table.Column<long>(type: "INTEGER", nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    judged_at = table.Column<long>(type: "INTEGER", nullable: true),
                    suspect_until = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_price_feedback", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recipe_amounts",
                columns: table => new
                {
                    recipe_id = table.Column<int>(type: "INTEGER", nullable: false),
                    is_slot = table.Column<bool>(type: "INTEGER", nullable: false),
                    subject_id = table.Column<int>(type: "INTEGER", nullable: false),
                    quantity = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recipe_amounts", x => new { x.recipe_id, x.is_slot, x.subject_id });
                });

            migrationBuilder.CreateTable(
                name: "recipe_facts",
                columns: table => new
                {
                    recipe_id = table.Column<int>(type: "INTEGER", nullable: false),
                    spell_id = table.Column<int>(type: "INTEGER", nullable: false),
                    tier_id = table.Column<int>(type: "INTEGER", nullable: false),
                    required = table.Column<int>(type: "INTEGER", nullable: false),
                    yellow = table.Column<int>(type: "INTEGER", nullable: false),
                    grey = table.Column<int>(type: "INTEGER", nullable: false),
                    skill_ups = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recipe_facts", x => x.recipe_id);
                });

            migrationBuilder.CreateTable(
                name: "reference_prices",
                columns: table => new
                {
                    region = table.Column<int>(type: "INTEGER", nullable: false),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    market_value = table.Column<long>(type: "INTEGER", nullable: false),
                    historical = table.Column<long>(type: "INTEGER", nullable: true),
                    sale_average = table.Column<long>(type: "INTEGER", nullable: true),
                    sale_rate_thousandths = table.Column<int>(type: "INTEGER", nullable: false),
                    sold_per_day_thousandths = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reference_prices", x => new { x.region, x.item_id });
                });

            migrationBuilder.CreateTable(
                name: "source_states",
                columns: table => new
                {
                    source = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    checked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    read_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_modified = table.Column<long>(type: "INTEGER", nullable: true),
                    etag = table.Column<string>(type: "TEXT", nullable: true),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    rejected = table.Column<int>(type: "INTEGER", nullable: false),
                    problem = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_states", x => new { x.source, x.part });
                });

            migrationBuilder.CreateIndex(
                name: "ix_item_facts_read_at",
                table: "item_facts",
                column: "read_at");

            migrationBuilder.CreateIndex(
                name: "ix_market_quality_day",
                table: "market_quality",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "ix_price_doubts_item_id_traits",
                table: "price_doubts",
                columns: new[] { "item_id", "traits" });

            migrationBuilder.CreateIndex(
                name: "ix_price_feedback_item_id_traits_suspect_until",
                table: "price_feedback",
                columns: new[] { "item_id", "traits", "suspect_until" },
                filter: "state = 'accepted'");

            migrationBuilder.CreateIndex(
                name: "ix_price_feedback_state_created_at",
                table: "price_feedback",
                columns: new[] { "state", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_price_feedback_user_id_created_at",
                table: "price_feedback",
                columns: new[] { "user_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_price_feedback_user_id_market_id_item_id_traits",
                table: "price_feedback",
                columns: new[] { "user_id", "market_id", "item_id", "traits" },
                unique: true,
                filter: "state = 'open'");

            migrationBuilder.CreateIndex(
                name: "ix_recipe_facts_tier_id",
                table: "recipe_facts",
                column: "tier_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "item_facts");

            migrationBuilder.DropTable(
                name: "market_quality");

            migrationBuilder.DropTable(
                name: "price_doubts");

            migrationBuilder.DropTable(
                name: "price_feedback");

            migrationBuilder.DropTable(
                name: "recipe_amounts");

            migrationBuilder.DropTable(
                name: "recipe_facts");

            migrationBuilder.DropTable(
                name: "reference_prices");

            migrationBuilder.DropTable(
                name: "source_states");

            migrationBuilder.DropColumn(
                name: "contradictory",
                table: "snapshots");

            migrationBuilder.DropColumn(
                name: "repeated",
                table: "snapshots");

            migrationBuilder.DropColumn(
                name: "unsound",
                table: "snapshots");
        }
    }
}
