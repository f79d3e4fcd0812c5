using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>What was said of one limit, in whatever order.</summary>
internal sealed class LimitParts(IReadOnlyList<ConditionToken> tokens)
{
    private readonly HashSet<LimitWords.Sort> _words = [];

    public string Typed { get; } = string.Join(' ', tokens.Select(token => token.Typed)).Replace(" %", "%", StringComparison.Ordinal);

    public (PriceSide Value, string Typed)? Side { get; private set; }

    public (PriceSide Value, string Typed)? Rank { get; private set; }

    public (double Value, string Typed)? Percent { get; private set; }

    public (double Value, string Typed)? Deviations { get; private set; }

    public (double Value, string Typed)? Times { get; private set; }

    public (Copper Value, string Typed)? Price { get; private set; }

    public (int Value, string Typed)? Days { get; private set; }

    public (int Value, string Typed)? Hours { get; private set; }

    public bool Has(LimitWords.Sort word) => _words.Contains(word);

    public void Add(LimitWords.Sort word) => _words.Add(word);

    public void AddSide(PriceSide side, string typed)
    {
        // "-30% below" says the same twice.
        if (Side is { } before && before.Value != side) throw Twice(before.Typed, typed);
        Side ??= (side, typed);
    }

    public void AddRank(PriceSide side, string typed) => Rank = Rank is { } before ? throw Twice(before.Typed, typed) : (side, typed);

    public void AddPercent(double value, string typed) => Percent = Percent is { } before ? throw Twice(before.Typed, typed) : (value, typed);

    public void AddDeviations(double value, string typed) => Deviations = Deviations is { } before ? throw Twice(before.Typed, typed) : (value, typed);

    public void AddTimes(double value, string typed) => Times = Times is { } before ? throw Twice(before.Typed, typed) : (value, typed);

    public void AddPrice(Copper value, string typed) => Price = Price is { } before ? throw Twice(before.Typed, typed) : (value, typed);

    public void AddDays(int value, string typed) => Days = Days is { } before ? throw Twice(before.Typed, typed) : (value, typed);

    public void AddHours(int value, string typed) => Hours = Hours is { } before ? throw Twice(before.Typed, typed) : (value, typed);

    private ConditionFault Twice(string one, string other) =>
        new($"\"{one}\" and \"{other}\" in \"{Typed}\" do not go together. Say it as two limits: price below 45g and 30% below median of 14 days.");
}
