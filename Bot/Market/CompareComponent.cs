using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>Buttons and the variant list of a comparison. All they need is in their state, so they work after a restart.</summary>
internal sealed class CompareComponent(CompareDesk desk, IRealmCatalog realms) : IComponent
{
    public string Action => CompareView.Action;

    public async Task<ComponentAnswer> RunAsync(ComponentCall call, CancellationToken ct)
    {
        if (!ComparePress.TryParse(call.State, out var press))
            return Sentence("This button is from an older version of me. Ask again with `/compare`.");
        var item = press.Item;
        if (press.Verb == ComparePress.Variant)
        {
            if (call.Values.Count != 1 || !VariantKey.TryParse(call.Values[0], out var chosen)) return Sentence("Choose one variant from the list.");
            item = chosen.ToString();
        }

        // A realm that is not followed any more is not marked; the comparison holds without it.
        var own = press.Own.Value == 0 ? null : RealmText.Find(realms, press.Own, press.RealmId);
        var (reply, found) = await desk.AnswerAsync(new CompareQuestion(item, press.Region, own, press.Sort, press.Page, IsPrivate(press.Verb, call.IsOnEphemeral)), ct);
        // What was asked for in public is answered in public, though the refusal that carries the button was for one person.
        var isNew = !found || press.Verb is ComparePress.Share or ComparePress.Open || (press.Verb == ComparePress.Pick && call.IsOnEphemeral);
        return isNew ? new ComponentAnswer.Message(reply) : new ComponentAnswer.Update(reply);
    }

    private static bool IsPrivate(char verb, bool onEphemeral) => verb switch
    {
        ComparePress.PickPrivately or ComparePress.Open => true,
        ComparePress.Share or ComparePress.Pick => false,
        _ => onEphemeral,
    };

    private static ComponentAnswer.Message Sentence(string text) => new(Reply.Private(text));
}
