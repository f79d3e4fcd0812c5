using System.Globalization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>What a button of a trend needs to know, in at most 55 ASCII characters: <c>verb~item~market.realm~range</c>, as <see cref="PriceState"/>.</summary>
/// <param name="Verb">What the button does.</param>
/// <param name="Item">A variant's short text, or words to look up.</param>
/// <param name="Market">The realm's connected realm.</param>
/// <param name="RealmId">The realm within it.</param>
/// <param name="Range">Over what time.</param>
internal readonly record struct TrendPress(char Verb, string Item, MarketId Market, int RealmId, TrendRange Range)
{
    /// <summary>Another range.</summary>
    public const char Span = 'r';

    /// <summary>The same again, with new numbers.</summary>
    public const char Refresh = 'u';

    /// <summary>Post for everybody.</summary>
    public const char Share = 's';

    /// <summary>Another variant, chosen from a list.</summary>
    public const char Variant = 'v';

    /// <summary>A suggestion after a refusal, for all to see.</summary>
    public const char Pick = 'p';

    /// <summary>A suggestion after a refusal, for the caller alone.</summary>
    public const char PickPrivately = 'q';

    /// <summary>Opened from another answer, for the caller alone.</summary>
    public const char Open = 'o';

    /// <summary>How the price swings over the week, for the caller alone.</summary>
    public const char Week = 'w';

    /// <summary>That for everybody.</summary>
    public const char ShareWeek = 'x';

    private const string Verbs = "rusvpqowx";
    private const int MaxLength = 55;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Verb}~{Item}~{Market.Value}.{RealmId}~{(int)Range}");

    public static bool TryParse(string text, out TrendPress press)
    {
        press = default;
        if (text.Length > MaxLength || text.Split('~') is not [[var verb], { Length: > 0 } item, var place, var span] || !Verbs.Contains(verb, StringComparison.Ordinal)) return false;
        if (place.Split('.') is not [var market, var realm] || !Number(market, out var marketId) || !Number(realm, out var realmId)) return false;
        if (!Number(span, out var range) || !Enum.IsDefined((TrendRange)range)) return false;
        press = new TrendPress(verb, item, new MarketId(marketId), realmId, (TrendRange)range);
        return true;
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
