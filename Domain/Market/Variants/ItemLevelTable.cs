using System.Collections.Frozen;
using System.Globalization;

namespace DiscordAH.Domain.Market;

/// <summary>The facts on bonus ids, read from the text file that the project keeps; its grammar stands in the file's head. Immutable.</summary>
public sealed class ItemLevelTable
{
    // Names of the kinds in the file, by kind.
    private static readonly string[] Kinds = ["set", "tuning", "delta", "scale", "era-curve", "drop", "era-delta", "final"];

    private readonly FrozenDictionary<int, ItemLevelRule>[] _rules;
    private readonly FrozenDictionary<int, int> _kinds;
    private readonly FrozenDictionary<int, (double X, double Y)[]> _curves;
    private readonly FrozenDictionary<int, int> _tertiary;
    private readonly (double X, double Y)[] _squish;

    private ItemLevelTable(
        Dictionary<int, ItemLevelRule>[] rules,
        Dictionary<int, (double, double)[]> curves,
        Dictionary<int, int> tertiary,
        (double, double)[] squish)
    {
        _curves = curves.ToFrozenDictionary();
        _tertiary = tertiary.ToFrozenDictionary();
        _squish = squish;

        // A rule whose curve we do not have says nothing.
        _rules = [.. rules.Select(kind => kind.Where(rule => rule.Value.Curve == 0 || _curves.ContainsKey(rule.Value.Curve)).ToFrozenDictionary())];
        _kinds = _rules.SelectMany((kind, index) => kind.Keys.Select(bonus => (bonus, Bit: 1 << index)))
            .GroupBy(one => one.bonus, one => one.Bit).ToFrozenDictionary(bits => bits.Key, bits => bits.Aggregate((a, b) => a | b));
    }

    /// <summary>Whether old levels are squished.</summary>
    public bool HasSquish => _squish.Length > 0;

    /// <summary>Reads the file.</summary>
    /// <exception cref="FormatException">A line breaks the grammar; the message names it.</exception>
    public static ItemLevelTable Parse(TextReader text)
    {
        var rules = Kinds.Select(_ => new Dictionary<int, ItemLevelRule>()).ToArray();
        Dictionary<int, (double, double)[]> curves = [];
        Dictionary<int, int> tertiary = [];
        (double, double)[] squish = [];
        while (text.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var words = line.Split(' ');
            try
            {
                switch (words[0])
                {
                    case "curve":
                        curves[Number(words[1])] = Points(words);
                        break;
                    case "squish":
                        squish = Points(words);
                        break;
                    case "tertiary":
                        foreach (var bonus in words.Skip(2)) tertiary[Number(bonus)] = Number(words[1]);
                        break;
                    default:
                        var kind = Array.IndexOf(Kinds, words[0]);
                        if (kind < 0) throw new FormatException("Unknown kind of fact.");
                        rules[kind][Number(words[1])] = Rule((ItemLevelRuleKind)kind, [.. words.Skip(2).Select(Number)]);
                        break;
                }
            }
            catch (Exception exception) when (exception is FormatException or IndexOutOfRangeException or OverflowException)
            {
                throw new FormatException($"Not a fact on item levels: \"{line}\".", exception);
            }
        }

        return new ItemLevelTable(rules, curves, tertiary, squish);
    }

    /// <summary>The kinds of rules these bonuses have, a bit a kind: most have one rule or none, so that most kinds need not be looked up.</summary>
    internal int KindsOf(ReadOnlySpan<int> bonuses)
    {
        var kinds = 0;
        foreach (var bonus in bonuses) kinds |= _kinds.GetValueOrDefault(bonus);
        return kinds;
    }

    internal ItemLevelRule? Find(ItemLevelRuleKind kind, int bonus) =>
        _rules[(int)kind].TryGetValue(bonus, out var rule) ? rule : null;

    internal ItemLevelRule? Best(ItemLevelRuleKind kind, ReadOnlySpan<int> bonuses)
    {
        var rules = _rules[(int)kind];
        ItemLevelRule? best = null;
        foreach (var bonus in bonuses)
        {
            if (rules.TryGetValue(bonus, out var rule) && (best is null || rule.Priority > best.Value.Priority)) best = rule;
        }

        return best;
    }

    internal int Tertiary(int bonus) => _tertiary.GetValueOrDefault(bonus);

    internal double CurveAt(int curve, double x) => At(_curves[curve], x);

    internal double Squish(double level) => At(_squish, level);

    private static double At((double X, double Y)[] points, double x)
    {
        if (x <= points[0].X) return points[0].Y;
        for (var i = 1; i < points.Length; i++)
        {
            var (fromX, fromY) = points[i - 1];
            var (toX, toY) = points[i];
            if (x < toX) return fromY + (x - fromX) / (toX - fromX) * (toY - fromY);
        }

        return points[^1].Y;
    }

    private static ItemLevelRule Rule(ItemLevelRuleKind kind, int[] n) => kind switch
    {
        ItemLevelRuleKind.Set => new(n[0], n[1]),
        ItemLevelRuleKind.Tuning => new(n[0], n[2], n[1]),
        ItemLevelRuleKind.Delta => new(0, n[0]),
        ItemLevelRuleKind.Scale or ItemLevelRuleKind.Drop => new(n[0], n[1], n[2], n[3], n[4]),
        ItemLevelRuleKind.EraCurve => new(0, n[1], n[0], 0, n[2]),
        ItemLevelRuleKind.EraDelta => new(0, n[0], 0, n[1], n[2]),
        ItemLevelRuleKind.Final => new(n[0], n[1]),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind."),
    };

    private static (double, double)[] Points(string[] words)
    {
        var points = words.Skip(2).Select(word => word.Split(':')).Select(pair => (Real(pair[0]), Real(pair[1]))).ToArray();
        return points.Length > 0 ? points : throw new FormatException("A curve needs a point.");
    }

    private static int Number(string word) => int.Parse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static double Real(string word) => double.Parse(word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
