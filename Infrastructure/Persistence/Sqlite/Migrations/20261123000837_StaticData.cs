using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DiscordAH.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class StaticData : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "build",
                table: "items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "mounts",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    names = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    faction = table.Column<string>(type: "TEXT", nullable: true),
                    build = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pets",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    names = table.Column<string>(type: "TEXT", nullable: false),
                    family = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    is_tradable = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_capturable = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_battle_pet = table.Column<bool>(type: "INTEGER", nullable: false),
                    faction = table.Column<string>(type: "TEXT", nullable: true),
                    icon_url = table.Column<string>(type: "TEXT", nullable: true),
                    build = table.Column<string>(type: "TEXT", nullable: true),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "professions",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    names = table.Column<string>(type: "TEXT", nullable: false),
                    is_primary = table.Column<bool>(type: "INTEGER", nullable: false),
                    icon_url = table.Column<string>(type: "TEXT", nullable: true),
                    build = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_professions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recipe_reagents",
                columns: table => new
                {
                    recipe_id = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    names = table.Column<string>(type: "TEXT", nullable: false),
                    quantity = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recipe_reagents", x => new { x.recipe_id, x.position });
                });

            migrationBuilder.CreateTable(
                name: "recipe_slots",
                columns: table => new
                {
                    recipe_id = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    slot_type = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    names = table.Column<string>(type: "TEXT", nullable: false),
                    display_order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recipe_slots", x => new { x.recipe_id, x.position });
                });

            migrationBuilder.CreateTable(
                name: "recipes",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    tier_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    names = table.Column<string>(type: "TEXT", nullable: false),
                    rank = table.Column<int>(type: "INTEGER", nullable: true),
                    item_id = table.Column<int>(type: "INTEGER", nullable: true),
                    alliance_item_id = table.Column<int>(type: "INTEGER", nullable: true),
                    horde_item_id = table.Column<int>(type: "INTEGER", nullable: true),
                    minimum = table.Column<int>(type: "INTEGER", nullable: true),
                    maximum = table.Column<int>(type: "INTEGER", nullable: true),
                    icon_url = table.Column<string>(type: "TEXT", nullable: true),
                    build = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recipes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "skill_tiers",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    profession_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    names = table.Column<string>(type: "TEXT", nullable: false),
                    minimum_skill = table.Column<int>(type: "INTEGER", nullable: false),
                    maximum_skill = table.Column<int>(type: "INTEGER", nullable: false),
                    categories = table.Column<string>(type: "TEXT", nullable: false),
                    build = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skill_tiers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "static_builds",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<string>(type: "TEXT", nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_static_builds", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "static_entries",
                columns: table => new
                {
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    parent = table.Column<int>(type: "INTEGER", nullable: false),
                    listed_build = table.Column<int>(type: "INTEGER", nullable: false),
                    read_build = table.Column<int>(type: "INTEGER", nullable: false),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    is_missing = table.Column<bool>(type: "INTEGER", nullable: false),
                    problem = table.Column<string>(type: "TEXT", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ask_again_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_static_entries", x => new { x.kind, x.id });
                });

            migrationBuilder.CreateTable(
                name: "toys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    names = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    build = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_toys", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_recipes_tier_id",
                table: "recipes",
                column: "tier_id");

            // What was known goes along: names of pets, and items that were missing (asked for again after three days then).
            migrationBuilder.Sql(
                """
                INSERT INTO pets (id, name, names, family, source, is_tradable, is_capturable, is_battle_pet)
                SELECT species_id, name, '{}', '', '', false, false, false FROM pet_names
                """);
            migrationBuilder.Sql(
                """
                INSERT INTO static_entries (kind, id, parent, listed_build, read_build, failures, is_missing, ask_again_at)
                SELECT 7, item_id, 0, 0, 0, 1, true, noted_at + 259200000000 FROM missing_items
                """);

            migrationBuilder.DropTable(
                name: "missing_items");

            migrationBuilder.DropTable(
                name: "pet_names");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "missing_items",
                columns: table => new
                {
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    noted_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_missing_items", x => x.item_id);
                });

            migrationBuilder.CreateTable(
                name: "pet_names",
                columns: table => new
                {
                    species_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pet_names", x => x.species_id);
                });

            migrationBuilder.Sql("INSERT INTO pet_names (species_id, name) SELECT id, name FROM pets");
            migrationBuilder.Sql("INSERT INTO missing_items (item_id, noted_at) SELECT id, ask_again_at - 259200000000 FROM static_entries WHERE kind = 7 AND is_missing AND ask_again_at IS NOT NULL");

            migrationBuilder.DropTable(
                name: "mounts");

            migrationBuilder.DropTable(
                name: "pets");

            migrationBuilder.DropTable(
                name: "professions");

            migrationBuilder.DropTable(
                name: "recipe_reagents");

            migrationBuilder.DropTable(
                name: "recipe_slots");

            migrationBuilder.DropTable(
                name: "recipes");

            migrationBuilder.DropTable(
                name: "skill_tiers");

            migrationBuilder.DropTable(
                name: "static_builds");

            migrationBuilder.DropTable(
                name: "static_entries");

            migrationBuilder.DropTable(
                name: "toys");

            migrationBuilder.DropColumn(
                name: "build",
                table: "items");
        }
    }
}
