using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Sources;

namespace DiscordAH.Infrastructure.Sources;

/// <summary>
/// TradeSkillMaster's region file. The public file names its columns itemId, marketValue, historical, avgSalePrice, saleRate, soldPerDay; the
/// app's export of the same numbers item, region_market_value …, rate and sales as thousandths. Both are read.
/// </summary>
internal sealed record TsmFile(IReadOnlyList<ReferencePrice> Prices, int Rejected)
{
    public static async Task<TsmFile> ReadAsync(Stream body, CancellationToken ct)
    {
        using var table = await CsvTable.OpenAsync(body);
        var columns = Columns.Of(table);
        var prices = new Dictionary<ItemId, ReferencePrice>();
        while (await table.ReadAsync(ct))
        {
            // Variants (i:…) and pets (p:…) stand among the items of some exports; other columns than the price cannot save a row without one.
            if (!int.TryParse(table.Text(columns.Item), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                if (!table.Text(columns.Item).Contains(':', StringComparison.Ordinal)) table.Reject();
                continue;
            }

            if (!columns.TryPrice(table, new ItemId(id), out var price)) table.Reject();
            else if (price is not null && !prices.TryAdd(price.Item, price)) table.Reject();
        }

        return new TsmFile([.. prices.Values], table.Rejected);
    }

    private sealed record Columns(int Item, int Value, int Historical, int SaleAverage, int Rate, decimal RateScale, int Sold, decimal SoldScale)
    {
        public static Columns Of(CsvTable table)
        {
            var (rate, sold) = (table.Optional("region_sale_rate_x1000"), table.Optional("region_sold_per_day_x1000"));
            return new Columns(
                table.Column("itemId", "item"),
                table.Column("marketValue", "region_market_value"),
                table.Column("historical", "region_historical"),
                table.Column("avgSalePrice", "region_sale_avg"),
                rate ?? table.Column("saleRate"), rate is null ? 1000 : 1,
                sold ?? table.Column("soldPerDay"), sold is null ? 1000 : 1);
        }

        /// <summary>The row's price; null when the source has none for the item. False when the row makes no sense.</summary>
        public bool TryPrice(CsvTable table, ItemId item, out ReferencePrice? price)
        {
            price = null;
            if (item.Value < 1
                || !TryMoney(table, Value, out var value) || !TryMoney(table, Historical, out var historical) || !TryMoney(table, SaleAverage, out var average)
                || !TryScaled(table, Rate, RateScale, 1000, out var rate) || !TryScaled(table, Sold, SoldScale, 1_000_000_000_000, out var sold))
                return false;
            if (value == 0) return true;
            price = new ReferencePrice(item, new Copper(value), Some(historical), Some(average), (int)rate, sold);
            return true;
        }

        private static Copper? Some(long copper) => copper == 0 ? null : new Copper(copper);

        private static bool TryMoney(CsvTable table, int column, out long copper) => TryScaled(table, column, 1, SnapshotAggregator.MaxUnitPrice, out copper);

        private static bool TryScaled(CsvTable table, int column, decimal scale, long most, out long scaled)
        {
            scaled = 0;
            var text = table.Text(column).AsSpan().Trim();
            if (text.IsEmpty) return true;
            if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number < 0 || number > most) return false;
            var rounded = Math.Round(number * scale);
            if (rounded > most) return false;
            scaled = (long)rounded;
            return true;
        }
    }
}
