using System.Globalization;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Alerts.Drafts;

/// <summary>What a button of a draft needs to know: <c>verb~draft</c>, or <c>verb~draft~item~market.realm</c>.</summary>
/// <param name="Verb">What it does.</param>
/// <param name="Draft">The draft's id.</param>
/// <param name="Item">For <see cref="Pick"/>: another item.</param>
/// <param name="Market">For <see cref="Pick"/>: the realm's connected realm.</param>
/// <param name="RealmId">For <see cref="Pick"/>: the realm within it.</param>
internal readonly record struct DraftPress(char Verb, string Draft, string Item = "", MarketId Market = default, int RealmId = 0)
{
    public const string Action = "alertnew";

    public const int MaxLength = 60 - 8;

    /// <summary>Makes the alert.</summary>
    public const char Save = 's';

    /// <summary>Opens the form, and brings it back.</summary>
    public const char Form = 'f';

    /// <summary>Throws it away.</summary>
    public const char Drop = 'x';

    /// <summary>Goes on with a suggested item and realm.</summary>
    public const char Pick = 'p';

    /// <summary>Goes on with the realm chosen from a list.</summary>
    public const char Realm = 'r';

    /// <summary>Goes on with the suggested rule chosen from a list.</summary>
    public const char Rule = 'w';

    /// <summary>Makes the bulk.</summary>
    public const char SaveBulk = 'b';

    private const string Verbs = "sfxprwb";

    public static Component.Button Change(string draft, string label = "Change rule") => new(label, Action, new DraftPress(Form, draft).ToString());

    public override string ToString() => Verb == Pick
        ? string.Create(CultureInfo.InvariantCulture, $"{Verb}~{Draft}~{Item}~{Market.Value}.{RealmId}")
        : $"{Verb}~{Draft}";

    public static bool TryParse(string text, out DraftPress press)
    {
        press = default;
        var parts = text.Split('~');
        if (text.Length > MaxLength || parts.Length < 2 || parts[0] is not [var verb] || !Verbs.Contains(verb, StringComparison.Ordinal)) return false;
        if (parts[1].Length != AlertDraft.IdLength || (verb == Pick) != (parts.Length == 4)) return false;
        if (verb != Pick)
        {
            press = new DraftPress(verb, parts[1]);
            return parts.Length == 2;
        }

        if (parts[2].Length == 0 || parts[3].Split('.') is not [var market, var realm] || !Number(market, out var marketId) || !Number(realm, out var realmId)) return false;
        press = new DraftPress(verb, parts[1], parts[2], new MarketId(marketId), realmId);
        return true;
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
