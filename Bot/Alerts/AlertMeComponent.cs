using System.Globalization;
using DiscordAH.Bot.Alerts.Drafts;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Alerts;

/// <summary>The button "Alert me" below a price: what is worth watching for of this good, for the one who pressed alone.</summary>
internal sealed class AlertMeComponent(AlertDesk desk, IRealmCatalog realms) : IComponent
{
    private const string Name = "alertme";

    public string Action => Name;

    /// <summary>The button for a good on a realm; its state is <c>item~market.realm</c>.</summary>
    public static Component.Button Opener(VariantKey variant, Realm realm) =>
        new("Alert me", Name, string.Create(CultureInfo.InvariantCulture, $"{variant}~{realm.Market.Value}.{realm.Id}"));

    public async Task<ComponentAnswer> RunAsync(ComponentCall call, CancellationToken ct)
    {
        if (call.State.Split('~') is not [{ Length: > 0 } item, var place] || place.Split('.') is not [var market, var id] || !Number(market, out var marketId) || !Number(id, out var realmId))
            return new ComponentAnswer.Message(Reply.Private("This button is from an older version of me. `/alert create` does the same."));
        if (RealmText.Find(realms, new MarketId(marketId), realmId) is not { } realm)
            return new ComponentAnswer.Message(Reply.Private("This realm is not followed any more. Run `/alert create` and pick a realm from the list."));
        return new ComponentAnswer.Message((await desk.PreviewAsync(call.Caller, new AlertWish(item, RealmText.Key(realm), ""), null, ct)).Reply);
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
