using System.Globalization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>What a page button of the event list needs to know: <c>page~market.realm~days~until</c>; market 0 for all realms.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Market">The realm's connected realm; 0 for all.</param>
/// <param name="RealmId">The realm within it.</param>
/// <param name="Days">How far back.</param>
/// <param name="Until">The list's end, in unix seconds: events that come while a person turns pages must not shift them.</param>
internal readonly record struct EventsState(int Page, MarketId Market, int RealmId, int Days, long Until)
{
    private const int MaxLength = 50;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Page}~{Market.Value}.{RealmId}~{Days}~{Until}");

    public static bool TryParse(string text, out EventsState state)
    {
        state = default;
        if (text.Length > MaxLength || text.Split('~') is not [var page, var place, var days, var until, ..] || place.Split('.') is not [var market, var realm]) return false;
        if (!Number(page, out var number) || !Number(market, out var marketId) || !Number(realm, out var realmId) || !Number(days, out var span)) return false;
        if (number < 1 || span is < EventsCommand.MinDays or > EventsCommand.MaxDays) return false;
        if (!long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var end) || end > 4_102_444_800) return false;
        state = new EventsState(number, new MarketId(marketId), realmId, span, end);
        return true;
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
