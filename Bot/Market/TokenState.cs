using System.Globalization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>What a token button needs to know: <c>verb~region~range</c>.</summary>
/// <param name="Verb">Another range, or the same again.</param>
/// <param name="Region">The region.</param>
/// <param name="Range">How far back.</param>
internal readonly record struct TokenState(char Verb, Region Region, PriceRange Range)
{
    /// <summary>Another range.</summary>
    public const char Span = 'r';

    /// <summary>The same again, with new numbers.</summary>
    public const char Refresh = 'u';

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Verb}~{Region.Slug()}~{(int)Range}");

    public static bool TryParse(string text, out TokenState state)
    {
        state = default;
        if (text.Split('~') is not [[Span or Refresh] verb, var name, [>= '0' and <= '9'] digit] || !RegionNames.TryParse(name, out var region)) return false;
        var range = (PriceRange)(digit[0] - '0');
        if (!Enum.IsDefined(range)) return false;
        state = new TokenState(verb[0], region, range);
        return true;
    }
}
