using System.Globalization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>What a button of a comparison needs to know, in at most 53 ASCII characters: <c>verb~item~region~sort~page~market.realm</c>.</summary>
/// <param name="Verb">What the button does.</param>
/// <param name="Item">A variant's short text, or words to look up.</param>
/// <param name="Region">The region.</param>
/// <param name="Sort">The order of the list.</param>
/// <param name="Page">The page of it, from 1.</param>
/// <param name="Own">The connected realm to mark; 0 for none.</param>
/// <param name="RealmId">The realm within it.</param>
internal readonly record struct ComparePress(char Verb, string Item, Region Region, CompareSort Sort, int Page, MarketId Own, int RealmId)
{
    /// <summary>Turns the page; 1 to 4 tell buttons apart that lead to the same one.</summary>
    public const string Turns = "1234";

    /// <summary>Another order.</summary>
    public const char Order = 'o';

    /// <summary>Another region.</summary>
    public const char Place = 'r';

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
    public const char Open = 'n';

    private const string Verbs = Turns + "orusvpqn";
    private const int MaxLength = 53;
    private const int MaxPage = 99;

    /// <summary>Whether an item text can travel in a button.</summary>
    public static bool Fits(string item) => PriceState.Fits(item);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Verb}~{Item}~{Region.Slug()}~{(int)Sort}~{Page}~{Own.Value}.{RealmId}");

    public static bool TryParse(string text, out ComparePress press)
    {
        press = default;
        if (text.Length > MaxLength || text.Split('~') is not [[var verb], { Length: > 0 } item, var name, var order, var number, var place]) return false;
        if (!Verbs.Contains(verb, StringComparison.Ordinal) || !RegionNames.TryParse(name, out var region)) return false;
        if (!Number(order, out var sort) || !Enum.IsDefined((CompareSort)sort) || !Number(number, out var page) || page is < 1 or > MaxPage) return false;
        if (place.Split('.') is not [var market, var realm] || !Number(market, out var own) || !Number(realm, out var realmId)) return false;
        press = new ComparePress(verb, item, region, (CompareSort)sort, page, new MarketId(own), realmId);
        return true;
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
