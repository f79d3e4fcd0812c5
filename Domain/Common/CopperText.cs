using System.Globalization;
using System.Text.RegularExpressions;

namespace DiscordAH.Domain.Common;

/// <summary>The grammar of money as players write it.</summary>
internal static partial class CopperText
{
    // NonBacktracking: the text comes from people.
    [GeneratedRegex(@"^(?<sign>-?)\s*(?:(?<g>[0-9][0-9,]*(?:\.[0-9]{1,4})?)\s*g?)?\s*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GoldOnly();

    [GeneratedRegex(@"^(?<sign>-?)\s*(?:(?<g>[0-9][0-9,]*)\s*g)?\s*(?:(?<s>[0-9]+)\s*s)?\s*(?:(?<c>[0-9]+)\s*c)?\s*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Coins();

    public static bool TryParse(string? text, out Copper amount)
    {
        amount = default;
        if (string.IsNullOrWhiteSpace(text) || text.Length > 40) return false;
        text = text.Trim();
        var match = GoldOnly().Match(text);
        if (!match.Success || match.Groups["g"].Length == 0) match = Coins().Match(text);
        if (!match.Success || (match.Groups["g"].Length | match.Groups["s"].Length | match.Groups["c"].Length) == 0) return false;
        if (!WellGrouped(match.Groups["g"].Value)) return false;

        try
        {
            var copper = Number(match.Groups["g"].Value) * 10_000m + Number(match.Groups["s"].Value) * 100m + Number(match.Groups["c"].Value);
            if (match.Groups["sign"].Length > 0) copper = -copper;
            if (copper is < long.MinValue or > long.MaxValue) return false;
            amount = new Copper((long)copper);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    // "1,5" is not fifteen gold: separators only where thousands are.
    private static bool WellGrouped(string gold)
    {
        var groups = gold.Split('.')[0].Split(',');
        return groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3));
    }

    private static decimal Number(string digits) =>
        digits.Length == 0 ? 0 : decimal.Parse(digits.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
