using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>Buttons and the variant list of a trend message. All they need is in their state, so they work after a restart.</summary>
internal sealed class TrendComponent(TrendDesk desk, IRealmCatalog realms) : IComponent
{
    public string Action => TrendView.Action;

    public async Task<ComponentAnswer> RunAsync(ComponentCall call, CancellationToken ct)
    {
        if (!TrendPress.TryParse(call.State, out var press))
            return Sentence("This button is from an older version of me. Ask again with `/trend`.");
        if (RealmText.Find(realms, press.Market, press.RealmId) is not { } realm)
            return Sentence("This realm is not followed any more. Ask again with `/trend` and pick a realm from the list.");

        var item = press.Item;
        if (press.Verb == TrendPress.Variant)
        {
            if (call.Values.Count != 1 || !VariantKey.TryParse(call.Values[0], out var chosen)) return Sentence("Choose one variant from the list.");
            item = chosen.ToString();
        }

        var question = new TrendQuestion(item, RealmText.Key(realm), press.Range, IsPrivate(press.Verb, call.IsOnEphemeral));
        if (press.Verb is TrendPress.Week or TrendPress.ShareWeek) return new ComponentAnswer.Message(await desk.WeekAsync(question, ct));
        var (reply, found) = await desk.AnswerAsync(question, ct);
        // What was asked for in public is answered in public, though the refusal that carries the button was for one person.
        var isNew = !found || press.Verb is TrendPress.Share or TrendPress.Open || (press.Verb == TrendPress.Pick && call.IsOnEphemeral);
        return isNew ? new ComponentAnswer.Message(reply) : new ComponentAnswer.Update(reply);
    }

    // What is opened from a public answer is for who opened it: the channel did not ask.
    private static bool IsPrivate(char verb, bool onEphemeral) => verb switch
    {
        TrendPress.PickPrivately or TrendPress.Open or TrendPress.Week => true,
        TrendPress.Share or TrendPress.ShareWeek or TrendPress.Pick => false,
        _ => onEphemeral,
    };

    private static ComponentAnswer.Message Sentence(string text) => new(Reply.Private(text));
}
