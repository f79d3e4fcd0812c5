using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>Refusals of the market in Discord: one sentence, and the next step as buttons where there is one.</summary>
internal sealed class MarketRefusals(IItemCatalog items, IRealmCatalog realms)
{
    private const int MaxButtons = 5;
    private const int MaxText = 80;

    public Reply Of(Error error, PriceQuestion asked) => error switch
    {
        MarketErrors.UnknownItem unknown => Unknown("item", unknown.Text, ItemButtons(unknown.Nearest, asked)),
        MarketErrors.UnknownRealm unknown => Unknown("realm", unknown.Text, RealmButtons(unknown.Nearest, asked)),
        MarketErrors.AmbiguousRealm several => Sentence($"\"{Quoted(several.Text)}\" exists in several regions. Which one do you mean?", RealmButtons(several.Choices, asked)),
        MarketErrors.NoSnapshotYet none => Sentence($"No auctions of {Quoted(none.Name)} have been read yet. Try again in a few minutes.", RetryButtons(asked)),
        MarketErrors.NeverSeen never => Sentence(
            $"{Quoted(never.ItemName)} has not been on sale on {Quoted(never.MarketName)} since records began there. Try another realm, or ask again later.", RetryButtons(asked)),
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

    private List<Component> ItemButtons(IReadOnlyList<ItemMatch> nearest, PriceQuestion asked) =>
        RealmOf(asked) is { } realm
            ? [.. nearest.DistinctBy(match => match.Item.Id).Take(MaxButtons).Select(match => Pick(match.Label, match.Item.Id.ToString(), realm, asked))]
            : [];

    private List<Component> RealmButtons(IReadOnlyList<Realm> choices, PriceQuestion asked) =>
        ItemOf(asked) is { } item ? [.. choices.DistinctBy(realm => realm.Id).Take(MaxButtons).Select(realm => Pick(RealmText.Name(realm), item, realm, asked))] : [];

    private List<Component> RetryButtons(PriceQuestion asked) =>
        RealmOf(asked) is { } realm && ItemOf(asked) is { } item ? [Pick("Try again", item, realm, asked)] : [];

    private static Component.Button Pick(string label, string item, Realm realm, PriceQuestion asked)
    {
        var verb = asked.Private ? PriceState.PickPrivately : PriceState.Pick;
        return new Component.Button(DiscordText.Clip(label, MaxText), PriceView.Action, new PriceState(verb, item, realm.Market, realm.Id, asked.Range).ToString());
    }

    private Realm? RealmOf(PriceQuestion asked) => realms.FindBySlug(asked.Realm.Trim()) ?? realms.Search(asked.Realm, 1).FirstOrDefault();

    // The words themselves when they fit: a name may stand for several items, and the look-up chooses among them.
    private string? ItemOf(PriceQuestion asked)
    {
        var text = asked.Item.Trim();
        return PriceState.Fits(text) ? text : items.Search(text, 1).FirstOrDefault()?.Item.Id.ToString();
    }
}
