using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>Buttons and the variant list of a price message. All they need is in their state, so they work after a restart.</summary>
internal sealed class PriceComponent(PriceDesk desk, IRealmCatalog realms) : IComponent
{
    public string Action => PriceView.Action;

    public async Task<ComponentAnswer> RunAsync(ComponentCall call, CancellationToken ct)
    {
        if (!PriceState.TryParse(call.State, out var state))
            return Sentence("This button is from an older version of me. Ask again with `/price`.");
        if (RealmText.Find(realms, state.Market, state.RealmId) is not { } realm)
            return Sentence("This realm is not followed any more. Ask again with `/price` and pick a realm from the list.");

        var item = state.Item;
        if (state.Verb == PriceState.Variant)
        {
            if (call.Values.Count != 1 || !VariantKey.TryParse(call.Values[0], out var chosen)) return Sentence("Choose one variant from the list.");
            item = chosen.ToString();
        }

        var isPrivate = state.Verb == PriceState.PickPrivately || (call.IsOnEphemeral && state.Verb is not (PriceState.Share or PriceState.Pick));
        var (reply, found) = await desk.AnswerAsync(new PriceQuestion(item, RealmText.Key(realm), state.Range, isPrivate), ct);
        // What was asked for in public is answered in public, though the refusal that carries the button was for one person.
        var isNew = !found || state.Verb == PriceState.Share || (state.Verb == PriceState.Pick && call.IsOnEphemeral);
        return isNew ? new ComponentAnswer.Message(reply) : new ComponentAnswer.Update(reply);
    }

    private static ComponentAnswer.Message Sentence(string text) => new(Reply.Private(text));
}
