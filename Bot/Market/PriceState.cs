using System.Globalization;
using System.Text;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>What a price button needs to know, in at most 55 ASCII characters: <c>verb~item~market.realm~range</c>.</summary>
/// <param name="Verb">What the button does.</param>
/// <param name="Item">A variant's short text, or words to look up.</param>
/// <param name="Market">The realm's connected realm.</param>
/// <param name="RealmId">The realm within it.</param>
/// <param name="Range">How far back.</param>
internal readonly record struct PriceState(char Verb, string Item, MarketId Market, int RealmId, PriceRange Range)
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

    private const string Verbs = "rusvpq";
    private const int MaxLength = 55;

    /// <summary>Whether an item text can travel in a button.</summary>
    public static bool Fits(string item) => item.Length is > 0 and <= 28 && Ascii.IsValid(item) && !item.Contains('~', StringComparison.Ordinal);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Verb}~{Item}~{Market.Value}.{RealmId}~{(int)Range}");

    public static bool TryParse(string text, out PriceState state)
    {
        state = default;
        var parts = text.Split('~');
        if (text.Length > MaxLength || parts.Length != 4 || parts[0].Length != 1 || !Verbs.Contains(parts[0][0], StringComparison.Ordinal) || parts[1].Length == 0) return false;
        var realm = parts[2].Split('.');
        if (realm.Length != 2 || !Number(realm[0], out var market) || !Number(realm[1], out var realmId) || !Number(parts[3], out var range)) return false;
        if (!Enum.IsDefined((PriceRange)range)) return false;
        state = new PriceState(parts[0][0], parts[1], new MarketId(market), realmId, (PriceRange)range);
        return true;
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
