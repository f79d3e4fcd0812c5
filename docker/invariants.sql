-- What is always true of a healthy database, as the number of rows that break it: 0 everywhere.
-- The backup writes the numbers down, the restore compares them, and "DiscordAH.Bot verify" runs them too (with checks that need code).
-- Plain SQL for PostgreSQL and SQLite. A check is a line "-- name: sentence for the operator" and the statement after it.

-- snapshot-has-market: A recorded snapshot belongs to a market that is not known.
SELECT count(*) FROM snapshots s WHERE NOT EXISTS (SELECT 1 FROM markets m WHERE m.market_id = s.market_id);

-- newest-snapshot-exists: A market says that it was read live, and that snapshot is not recorded.
SELECT count(*) FROM markets m WHERE m.last_live_at IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM snapshots s WHERE s.market_id = m.market_id AND s.published_at = m.last_live_at);

-- market-times-in-order: A market's first live snapshot is later than its last, or older snapshots reach past it.
SELECT count(*) FROM markets WHERE first_live_at > last_live_at OR last_archived_at > first_live_at OR (first_live_at IS NULL) <> (last_live_at IS NULL);

-- on-sale-has-market: Something is on sale in a market that was never read live.
SELECT count(*) FROM current_market c WHERE NOT EXISTS (SELECT 1 FROM markets m WHERE m.market_id = c.market_id AND m.last_live_at IS NOT NULL);

-- on-sale-has-numbers: Something is on sale without a quantity, or with a negative number.
SELECT count(*) FROM current_market WHERE quantity <= 0 OR auctions < 0 OR bid_only < 0 OR minimum < 0 OR market_value < 0 OR median < 0;

-- history-is-unique: Two history rows stand for the same variant and time; an index is damaged.
SELECT count(*) FROM (SELECT 1 FROM price_history GROUP BY market_id, item_id, traits, at HAVING count(*) > 1) AS doubled;

-- gone-has-no-numbers: A history row says that nothing is on sale, and yet names prices.
SELECT count(*) FROM price_history WHERE quantity = 0 AND (minimum <> 0 OR market_value <> 0 OR median <> 0 OR auctions <> 0);

-- history-has-numbers: A history row holds a negative number.
SELECT count(*) FROM price_history WHERE quantity < 0 OR auctions < 0 OR minimum < 0 OR market_value < 0 OR median < 0;

-- history-times: A history row is from before 2004 or after 2100.
SELECT count(*) FROM price_history WHERE at < 1072915200000000 OR at > 4102444800000000;

-- snapshot-times: A snapshot is from before 2004 or after 2100.
SELECT count(*) FROM snapshots WHERE published_at < 1072915200000000 OR published_at > 4102444800000000;

-- realm-is-connected: A realm belongs to a connected realm that is not known.
SELECT count(*) FROM realms r WHERE NOT EXISTS (SELECT 1 FROM connected_realms c WHERE c.market_id = r.market_id);

-- job-is-unique: Two unfinished jobs have the same kind and key; an index is damaged.
SELECT count(*) FROM (SELECT 1 FROM job_queue WHERE state IN ('queued', 'running') GROUP BY kind, key HAVING count(*) > 1) AS doubled;

-- job-state: A job is in a state that this program does not know.
SELECT count(*) FROM job_queue WHERE state NOT IN ('queued', 'running', 'succeeded', 'failed', 'cancelled');

-- job-is-whole: A job has no kind, or says that it ended without a time.
SELECT count(*) FROM job_queue WHERE kind = '' OR (state IN ('succeeded', 'failed', 'cancelled') AND finished_at IS NULL);

-- session-ends: A login never ends.
SELECT count(*) FROM panel_sessions WHERE expires_at <= created_at;
