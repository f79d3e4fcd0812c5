using Word = DiscordAH.Domain.Alerts.LimitWords.Sort;

namespace DiscordAH.Domain.Alerts;

/// <summary>The forms that limits have: by which words each is known, and what must and may be said with it.</summary>
internal static class LimitForms
{
    private static readonly (Func<LimitParts, bool> Fits, string Example, Func<Form, AlertCondition> Make)[] Forms =
    [
        (said => said.Has(Word.Forecast), "forecast below 45g within 24 hours", said => new ForecastBelow(said.Below().Price(), said.Hours())),
        (said => said.Has(Word.First), "first listing in 14 days", said => new FirstListing(said.Days())),
        (said => said.Has(Word.New) || said.Has(Word.Low), "new low of 30 days", said => new NewLow(said.Days())),
        (said => said.Has(Word.Realms), "30% below other realms", said => new RealmSpread(said.Side(), said.Percent())),
        (said => said.Has(Word.Quantity), "quantity 60% below median of 7 days", said => new SupplyShock(said.Side(), said.Percent(), said.Days())),
        (said => said.Has(Word.Turn), "trend turns up in 7 days", said => new TrendTurn(said.Side(), said.Days())),
        (said => said.Has(Word.Move) || said.Has(Word.Usual), "price moves 3 times its usual in 14 days", said => new VolatilityBreakout(said.Times(), said.Days())),
        (said => said.Rank is not null, "price in lowest 10% of 30 days", said => new PriceRank(said.Rank(), said.Percent(), said.Days())),
        (said => said.Deviations is not null, "price 3 deviations below 14 days", said => new PriceOutlier(said.Side(), said.Deviations(), said.Days())),
        (said => said.Has(Word.Value), "30% below weighted value", said => new PriceAgainst(said.Side(), said.Percent(), PriceReference.WeightedValue, said.Days(14))),
        (said => said.Has(Word.Trend), "30% below trend of 7 days", said => new PriceAgainst(said.Side(), said.Percent(), PriceReference.Trend, said.Days())),
        (said => said.Has(Word.Median) || said.Percent is not null, "30% below median of 14 days", said => new PriceAgainst(said.Side(), said.Percent(), PriceReference.Median, said.Days())),
        (_ => true, "price below 45g", said => new PriceLimit(said.Side(), said.Price())),
    ];

    public static AlertCondition Make(LimitParts parts)
    {
        var (_, example, make) = Find(parts);
        var form = new Form(parts, example);
        var condition = make(form);
        form.Close();
        return condition;
    }

    /// <summary>A limit like the one that was begun.</summary>
    public static string Example(LimitParts parts) => Find(parts).Example;

    private static (Func<LimitParts, bool> Fits, string Example, Func<Form, AlertCondition> Make) Find(LimitParts parts) => Array.Find(Forms, form => form.Fits(parts));

    /// <summary>Takes from what was said what a form needs, and finds what is left over.</summary>
    private sealed class Form(LimitParts parts, string example)
    {
        private readonly HashSet<string> _taken = [];

        public PriceSide Side() => Take(parts.Side, "below or above").Value;

        // The only side there is may be left out.
        public Form Below()
        {
            if (parts.Side is { Value: PriceSide.Above } above) throw new ConditionFault($"\"{above.Typed}\" does not fit in \"{parts.Typed}\". Say it like: {example}.");
            _taken.Add(nameof(parts.Side));
            return this;
        }

        public PriceSide Rank() => Take(parts.Rank, "lowest or highest", nameof(parts.Rank)).Value;

        public double Percent() => Take(parts.Percent, "how many percent", nameof(parts.Percent)).Value;

        public double Deviations() => Take(parts.Deviations, "how many deviations", nameof(parts.Deviations)).Value;

        public double Times() => Take(parts.Times, "how many times", nameof(parts.Times)).Value;

        public Common.Copper Price() => Take(parts.Price, "the price", nameof(parts.Price)).Value;

        public int Days(int? usual = null)
        {
            if (parts.Days is null && usual is { } days) return days;
            return Take(parts.Days, "how many days", nameof(parts.Days)).Value;
        }

        public int Hours()
        {
            if (parts.Hours is not null || parts.Days is null) return Take(parts.Hours, "within how many hours", nameof(parts.Hours)).Value;
            return 24 * Take(parts.Days, "", nameof(parts.Days)).Value;
        }

        public void Close()
        {
            Left(parts.Side?.Typed, nameof(parts.Side));
            Left(parts.Rank?.Typed, nameof(parts.Rank));
            Left(parts.Percent?.Typed, nameof(parts.Percent));
            Left(parts.Deviations?.Typed, nameof(parts.Deviations));
            Left(parts.Times?.Typed, nameof(parts.Times));
            Left(parts.Price?.Typed, nameof(parts.Price));
            Left(parts.Days?.Typed, nameof(parts.Days));
            Left(parts.Hours?.Typed, nameof(parts.Hours));
        }

        private T Take<T>(T? part, string name, string slot = nameof(parts.Side))
            where T : struct
        {
            _taken.Add(slot);
            return part ?? throw new ConditionFault($"\"{parts.Typed}\" does not say {name}. Say it like: {example}.");
        }

        private void Left(string? typed, string slot)
        {
            if (typed is not null && !_taken.Contains(slot)) throw new ConditionFault($"\"{typed}\" does not fit in \"{parts.Typed}\". Say it like: {example}.");
        }
    }
}
