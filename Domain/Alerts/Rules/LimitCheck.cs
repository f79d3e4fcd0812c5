using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Whether the numbers of a limit make sense.</summary>
internal static class LimitCheck
{
    // A hundred million gold: more than anybody may own.
    private static readonly Copper Dearest = Copper.FromGold(100_000_000);

    public static void Faults(AlertCondition limit, bool isCommodity, List<string> faults)
    {
        var said = $"in \"{ConditionWriter.Write(limit)}\"";
        switch (limit)
        {
            case PriceLimit it:
                Price(it.Price);
                break;
            case PriceAgainst it:
                Percent(it.Side, it.Percent, 0, 1000);
                Days(it.Days);
                if (it is { Reference: PriceReference.WeightedValue, Days: not 14 and >= 1 and <= 30 }) faults.Add($"The weighted value is always that of 14 days, not of {it.Days}. Name the median or the trend instead.");
                break;
            case PriceRank it:
                Number("The share", it.Percent, 0, 50, true);
                Days(it.Days);
                break;
            case PriceOutlier it:
                Number("The deviations", it.Deviations, 0, 20, true);
                Days(it.Days);
                break;
            case TrendTurn it:
                Days(it.Days);
                if (it.Days == 1) faults.Add($"The days must be at least 2 {said}: a turn is not seen in fewer.");
                break;
            case VolatilityBreakout it:
                Number("The times", it.Times, 1, 50, true);
                Days(it.Days);
                if (it.Days == 1) faults.Add($"The days must be at least 2 {said}: the last one is the move itself.");
                break;
            case SupplyShock it:
                Percent(it.Side, it.Percent, 0, 10_000);
                Days(it.Days);
                break;
            case RealmSpread it:
                Percent(it.Side, it.Percent, 0, 1000);
                if (isCommodity) faults.Add("A commodity costs the same on every realm, so there are no other realms to compare with.");
                break;
            case FirstListing it:
                Days(it.Days);
                break;
            case NewLow it:
                Days(it.Days);
                break;
            case ForecastBelow it:
                Price(it.Price);
                if (it.Hours is < 1 or > 48) faults.Add($"The hours must be from 1 to 48 {said}.");
                break;
        }

        void Price(Copper price)
        {
            if (price.Value < 1 || price > Dearest) faults.Add($"The price must be from 1c to {Dearest} {said}.");
        }

        void Days(int days)
        {
            if (days is < 1 or > 30) faults.Add($"The days must be from 1 to 30 {said}.");
        }

        void Percent(PriceSide side, double percent, double least, double most)
        {
            if (side == PriceSide.Below && percent >= 100) faults.Add($"The percent must be less than 100 {said}: nothing is below nothing.");
            else Number("The percent", percent, least, most, false);
        }

        void Number(string name, double value, double least, double most, bool isOpen)
        {
            // Also refuses what is not a number.
            if (value <= most && (isOpen ? value > least : value >= least)) return;
            faults.Add($"{name} must be {(isOpen ? "above" : "from")} {ConditionWriter.Number(least)}{(isOpen ? " and at most" : " to")} {ConditionWriter.Number(most)} {said}.");
        }
    }
}
