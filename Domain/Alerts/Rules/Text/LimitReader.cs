using System.Globalization;
using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Reads one limit: gathers what is said in it, in whatever order, then <see cref="LimitForms"/> makes of it what it can only mean.</summary>
internal sealed class LimitReader
{
    private readonly List<ConditionToken> _tokens;
    private readonly LimitParts _parts;
    private int _next;

    private LimitReader(List<ConditionToken> tokens) => (_tokens, _parts) = (tokens, new LimitParts(tokens));

    public static AlertCondition Read(List<ConditionToken> tokens)
    {
        var reader = new LimitReader(tokens);
        while (reader._next < tokens.Count) reader.Step();
        return LimitForms.Make(reader._parts);
    }

    private void Step()
    {
        var token = _tokens[_next++];
        if (token.Kind == ConditionToken.Sort.Number) Number(token);
        else if (LimitWords.IsSide(token.Text, out var side)) _parts.AddSide(side, token.Typed);
        else if (LimitWords.IsRank(token.Text, out var rank)) _parts.AddRank(rank, token.Typed);
        else if (LimitWords.IsKind(token.Text, out var kind)) _parts.Add(kind);
        else if (token.Text is "+" or "-" && Word(1) is { } unit && LimitWords.IsPercent(unit)) _parts.AddSide(token.Text == "-" ? PriceSide.Below : PriceSide.Above, token.Typed);
        else if (!(token.Text == "-" && Peek(0) is not { Kind: ConditionToken.Sort.Number }) && !LimitWords.IsFiller(token.Text)) throw Unknown(token.Typed);
    }

    private void Number(ConditionToken token)
    {
        // "3 standard deviations", "14-day median"
        while (Peek(0) is { Text: "standard" or "robust" or "-" }) _next++;
        var unit = Peek(0) is { Kind: not ConditionToken.Sort.Number } next ? next.Text : "";
        if (LimitWords.IsPercent(unit)) _parts.AddPercent(Real(token), Unit(token));
        else if (LimitWords.IsDeviations(unit)) _parts.AddDeviations(Real(token), Unit(token));
        else if (LimitWords.IsTimes(unit)) _parts.AddTimes(Real(token), Unit(token));
        else if (LimitWords.IsDays(unit, out var days)) _parts.AddDays(Whole(token, days, "14 days"), Unit(token));
        else if (LimitWords.IsHours(unit)) _parts.AddHours(Whole(token, 1, "24 hours"), Unit(token));
        else Price(token);
    }

    // "45", "2.5g", "45g 20s 3c", "1.2k"; a bare number is gold. Coins come in order, each once.
    private void Price(ConditionToken token)
    {
        var (typed, copper, smallest) = (token.Typed, 0m, long.MaxValue);
        while (true)
        {
            var coin = Peek(0) is { Kind: ConditionToken.Sort.Word } word ? LimitWords.Coin(word.Text) : 0;
            if (coin == 0 && smallest < long.MaxValue) throw Unknown(typed);
            if (coin > 0) typed += _tokens[_next++].Typed;
            if (coin == 0) coin = 10_000;
            if (coin >= smallest) throw Unknown(typed);
            smallest = coin;
            copper += Amount(token) * coin;
            if (smallest == 1 || Peek(0) is not { Kind: ConditionToken.Sort.Number } next || Word(1) is not { } after || LimitWords.Coin(after) is 0 or >= 10_000) break;
            token = next;
            typed += " " + next.Typed;
            _next++;
        }

        if (copper > long.MaxValue || copper != decimal.Truncate(copper)) throw Unknown(typed);
        _parts.AddPrice(new Copper((long)copper), typed);
    }

    private decimal Amount(ConditionToken token) =>
        token.Text.Length <= 18 && decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : throw Unknown(token.Typed);

    private static double Real(ConditionToken token) => double.Parse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static int Whole(ConditionToken token, int times, string example) =>
        int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= 10_000
            ? value * times
            : throw new ConditionFault($"\"{token.Typed}\" must be a whole number, like {example}.");

    private string Unit(ConditionToken token)
    {
        var unit = _tokens[_next++];
        return unit.Kind == ConditionToken.Sort.Sign ? token.Typed + unit.Typed : token.Typed + " " + unit.Typed;
    }

    private ConditionToken? Peek(int ahead) => _next + ahead < _tokens.Count ? _tokens[_next + ahead] : null;

    private string? Word(int ahead) => Peek(ahead) is { Kind: not ConditionToken.Sort.Number } token ? token.Text : null;

    private ConditionFault Unknown(string piece) => new($"I do not understand \"{piece}\" in \"{_parts.Typed}\". Say it like: {LimitForms.Example(_parts)}.");
}
