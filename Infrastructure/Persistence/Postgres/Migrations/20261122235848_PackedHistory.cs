using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DiscordAH.Infrastructure.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class PackedHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "kept_from",
                table: "markets",
                type: "bigint",
                nullable: true);

            // Both tables of history in a partition a day; the program makes the ones to come. Room on every page lets a changed row of the current
            // market stay on it, so that its indexes are not written.
            migrationBuilder.Sql("""
                ALTER TABLE price_history RENAME TO price_history_whole;
                ALTER INDEX pk_price_history RENAME TO pk_price_history_whole;

                CREATE TABLE price_history (
                    market_id integer NOT NULL, item_id integer NOT NULL, traits bigint NOT NULL, at bigint NOT NULL,
                    minimum bigint NOT NULL, market_value bigint NOT NULL, median bigint NOT NULL, quantity bigint NOT NULL, auctions integer NOT NULL,
                    CONSTRAINT pk_price_history PRIMARY KEY (market_id, item_id, traits, at)
                ) PARTITION BY RANGE (at);

                CREATE TABLE price_history_weeks (
                    market_id integer NOT NULL, item_id integer NOT NULL, traits bigint NOT NULL, day integer NOT NULL, changes bytea NOT NULL,
                    CONSTRAINT pk_price_history_weeks PRIMARY KEY (market_id, item_id, traits, day)
                ) PARTITION BY RANGE (day);

                DO $$
                DECLARE day bigint;
                BEGIN
                    FOR day IN SELECT DISTINCT at / 86400000000 FROM price_history_whole ORDER BY 1 LOOP
                        EXECUTE format('CREATE TABLE price_history_p%s PARTITION OF price_history FOR VALUES FROM (%s) TO (%s)',
                            to_char(date '1970-01-01' + day::integer, 'YYYYMMDD'), day * 86400000000, (day + 1) * 86400000000);
                    END LOOP;
                END $$;

                INSERT INTO price_history (market_id, item_id, traits, at, minimum, market_value, median, quantity, auctions)
                SELECT market_id, item_id, traits, at, minimum, market_value, median, quantity, auctions FROM price_history_whole
                ORDER BY market_id, item_id, traits, at;
                DROP TABLE price_history_whole;

                ALTER TABLE current_market SET (fillfactor = 80);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Packed weeks become rows again (WeekBytes says how they are packed); of two changes at one time the row that was never packed counts.
            migrationBuilder.Sql("""
                CREATE FUNCTION pg_temp.unpacked_week(day integer, changes bytea)
                RETURNS TABLE (at bigint, minimum bigint, market_value bigint, median bigint, quantity bigint, auctions integer) LANGUAGE plpgsql AS $$
                DECLARE
                    unit bigint := CASE get_byte(changes, 0) WHEN 1 THEN 1000000 ELSE 1 END;
                    above bigint := 0; middle bigint := 0; number bigint := 0; shift integer := 0; field integer := 0; part integer;
                BEGIN
                    at := (day - (day + 3) % 7) * 86400000000;
                    minimum := 0; quantity := 0; auctions := 0;
                    FOR i IN 1 .. length(changes) - 1 LOOP
                        part := get_byte(changes, i);
                        number := number | ((part & 127)::bigint << shift);
                        shift := shift + 7;
                        CONTINUE WHEN part >= 128;
                        IF field > 0 THEN number := ((number >> 1) & 9223372036854775807) # -(number & 1); END IF;
                        CASE field
                            WHEN 0 THEN at := at + number * unit;
                            WHEN 1 THEN minimum := minimum + number;
                            WHEN 2 THEN above := above + number;
                            WHEN 3 THEN middle := middle + number;
                            WHEN 4 THEN quantity := quantity + number;
                            ELSE auctions := auctions + number;
                        END CASE;
                        market_value := minimum + above;
                        median := minimum + middle;
                        IF field = 5 THEN RETURN NEXT; END IF;
                        field := (field + 1) % 6;
                        number := 0;
                        shift := 0;
                    END LOOP;
                END $$;

                CREATE TABLE price_history_whole (
                    market_id integer NOT NULL, item_id integer NOT NULL, traits bigint NOT NULL, at bigint NOT NULL,
                    minimum bigint NOT NULL, market_value bigint NOT NULL, median bigint NOT NULL, quantity bigint NOT NULL, auctions integer NOT NULL,
                    CONSTRAINT pk_price_history_whole PRIMARY KEY (market_id, item_id, traits, at)
                );
                INSERT INTO price_history_whole (market_id, item_id, traits, at, minimum, market_value, median, quantity, auctions)
                SELECT market_id, item_id, traits, at, minimum, market_value, median, quantity, auctions FROM price_history;
                INSERT INTO price_history_whole (market_id, item_id, traits, at, minimum, market_value, median, quantity, auctions)
                SELECT w.market_id, w.item_id, w.traits, u.at, u.minimum, u.market_value, u.median, u.quantity, u.auctions
                FROM price_history_weeks w CROSS JOIN LATERAL pg_temp.unpacked_week(w.day, w.changes) u
                ON CONFLICT DO NOTHING;
                DROP FUNCTION pg_temp.unpacked_week(integer, bytea);
                DROP TABLE price_history_weeks;
                DROP TABLE price_history;
                ALTER TABLE price_history_whole RENAME TO price_history;
                ALTER INDEX pk_price_history_whole RENAME TO pk_price_history;

                ALTER TABLE current_market RESET (fillfactor);
                """);

            migrationBuilder.DropColumn(
                name: "kept_from",
                table: "markets");
        }
    }
}
