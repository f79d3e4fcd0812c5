using System.Globalization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Professions;

/// <summary>What a button of the opportunities needs to know: <c>page~profession~market.realm~0|1</c>.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Profession">The profession's id.</param>
/// <param name="Market">The realm's connected realm.</param>
/// <param name="RealmId">The realm within it.</param>
/// <param name="IsPublic">Whether it is for everybody: then without anybody's goals.</param>
internal readonly record struct OpportunitiesState(int Page, int Profession, MarketId Market, int RealmId, bool IsPublic)
{
    private const int MaxLength = 50;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Page}~{Profession}~{Market.Value}.{RealmId}~{(IsPublic ? 1 : 0)}");

    public static bool TryParse(string text, out OpportunitiesState state)
    {
        state = default;
        if (text.Length > MaxLength || text.Split('~') is not [var page, var profession, var place, var open, ..] || place.Split('.') is not [var market, var realm]) return false;
        if (!Number(page, out var number) || !Number(profession, out var id) || !Number(market, out var marketId) || !Number(realm, out var realmId)) return false;
        if (number < 1 || open is not ("0" or "1")) return false;
        state = new OpportunitiesState(number, id, new MarketId(marketId), realmId, open == "1");
        return true;
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
