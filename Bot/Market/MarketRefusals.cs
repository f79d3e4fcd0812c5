using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>Refusals of the market in Discord: one sentence, and the next step as buttons where there is one.</summary>
internal sealed class MarketRefusals(IItemCatalog items, IRealmCatalog realms)
{
    private const int MaxButtons = 5;
    private const int MaxText = 80;

    public Reply Of(Error error, PriceQuestion asked) => Of(error, asked.Item, asked.Realm, (label, item, realm) => new Component.Button(
        label, PriceView.Action, new PriceState(asked.Private ? PriceState.PickPrivately : PriceState.Pick, item, realm.Market, realm.Id, asked.Range).ToString()));

    /// <summary>A refusal of any question about an item on a realm.</summary>
    /// <param name="error">Why.</param>
    /// <param name="item">The item as it was asked for.</param>
    /// <param name="realm">The realm likewise.</param>
    /// <param name="pick">Makes the button that asks again: its label, an item text that travels, a realm.</param>
    public Reply Of(Error error, string item, string realm, Func<string, string, Realm, Component.Button> pick) => error switch
    {
        MarketErrors.UnknownItem unknown => Unknown("item", unknown.Text, ItemButtons(unknown.Nearest, realm, pick)),
        MarketErrors.UnknownRealm unknown => Unknown("realm", unknown.Text, RealmButtons(unknown.Nearest, item, pick)),
        MarketErrors.AmbiguousRealm several => Sentence($"\"{Quoted(several.Text)}\" exists in several regions. Which one do you mean?", RealmButtons(several.Choices, item, pick)),
        MarketErrors.NoSnapshotYet none => Sentence($"No auctions of {Quoted(none.Name)} have been read yet. Try again in a few minutes.", RetryButtons(item, realm, pick)),
        MarketErrors.NeverSeen never => Sentence(
            $"{Quoted(never.ItemName)} has not been on sale on {Quoted(never.MarketName)} since records began there. Try another realm, or ask again later.", RetryButtons(item, realm, pick)),
        _ => Sentence(DiscordText.Escape(DiscordText.Clip(error.Message, 400)), []),
    };

    /// <summary>A refusal of a question about an item in a whole region.</summary>
    public Reply OfItem(Error error, string item, Func<string, string, Component.Button> pick) => error switch
    {
        MarketErrors.UnknownItem unknown => Unknown("item", unknown.Text, [.. Nearest(unknown.Nearest).Select(match => pick(DiscordText.Clip(match.Label, MaxText), match.Item.Id.ToString()))]),
        MarketErrors.NoSnapshotYet none => Sentence($"No auctions of {Quoted(none.Name)} have been read yet. Try again in a few minutes.", [pick("Try again", item)]),
        MarketErrors.NeverSeen never => Sentence($"{Quoted(never.ItemName)} has not been on sale in {Quoted(never.MarketName)} since records began there. Try another region, or ask again later.", [pick("Try again", item)]),
        _ => Sentence(DiscordText.Escape(DiscordText.Clip(error.Message, 400)), []),
    };

    /// <summary>A refusal without a price question behind it.</summary>
    public Reply OfRealm(Error error, Func<Realm, Component.Button> button) => error switch
    {
        MarketErrors.UnknownRealm unknown => Unknown("realm", unknown.Text, [.. unknown.Nearest.Take(MaxButtons).Select(button)]),
        MarketErrors.AmbiguousRealm several => Sentence($"\"{Quoted(several.Text)}\" exists in several regions. Which one do you mean?", [.. several.Choices.Take(MaxButtons).Select(button)]),
        _ => Sentence(DiscordText.Escape(DiscordText.Clip(error.Message, 400)), []),
    };

    public static string RealmLabel(Realm realm) => DiscordText.Clip(RealmText.Name(realm), MaxText);

    private static Reply Unknown(string what, string text, IReadOnlyList<Component> buttons) => Sentence(
        buttons.Count == 0
            ? $"No {what} is called \"{Quoted(text)}\". Type a few letters and pick one from the list."
            : $"No {what} is called \"{Quoted(text)}\". Did you mean one of these?",
        buttons);

    private static Reply Sentence(string text, IReadOnlyList<Component> buttons) =>
        new() { Text = text, Ephemeral = true, Rows = buttons.Count == 0 ? [] : [buttons] };

    private static string Quoted(string text) => DiscordText.Escape(DiscordText.Clip(text.ReplaceLineEndings(" "), MaxText));

    private List<Component> ItemButtons(IReadOnlyList<ItemMatch> nearest, string asked, Func<string, string, Realm, Component.Button> pick) =>
        RealmOf(asked) is { } realm ? [.. Nearest(nearest).Select(match => pick(DiscordText.Clip(match.Label, MaxText), match.Item.Id.ToString(), realm))] : [];

    private List<Component> RealmButtons(IReadOnlyList<Realm> choices, string asked, Func<string, string, Realm, Component.Button> pick) =>
        ItemOf(asked) is { } item ? [.. choices.DistinctBy(realm => realm.Id).Take(MaxButtons).Select(realm => pick(RealmLabel(realm), item, realm))] : [];

    private List<Component> RetryButtons(string askedItem, string askedRealm, Func<string, string, Realm, Component.Button> pick) =>
        RealmOf(askedRealm) is { } realm && ItemOf(askedItem) is { } item ? [pick("Try again", item, realm)] : [];

    private static IEnumerable<ItemMatch> Nearest(IReadOnlyList<ItemMatch> matches) => matches.DistinctBy(match => match.Item.Id).Take(MaxButtons);

    private Realm? RealmOf(string asked) => realms.FindBySlug(asked.Trim()) ?? realms.Search(asked, 1).FirstOrDefault();

    // The words themselves when they fit: a name may stand for several items, and the look-up chooses among them.
    private string? ItemOf(string asked)
    {
        var text = asked.Trim();
        return PriceState.Fits(text) ? text : items.Search(text, 1).FirstOrDefault()?.Item.Id.ToString();
    }
}
