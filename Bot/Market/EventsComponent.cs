using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>Page buttons of the event list, and suggested realms after a refusal.</summary>
internal sealed class EventsComponent(EventsDesk desk, IRealmCatalog realms) : IComponent
{
    public string Action => EventsView.Action;

    public async Task<ComponentAnswer> RunAsync(ComponentCall call, CancellationToken ct)
    {
        if (!EventsState.TryParse(call.State, out var state))
            return new ComponentAnswer.Message(Reply.Private("This button is from an older version of me. Ask again with `/events`."));
        if (state.Market.Value == 0) return new ComponentAnswer.Update(await desk.ShowAsync(null, state, ct));
        if (RealmText.Find(realms, state.Market, state.RealmId) is not { } realm)
            return new ComponentAnswer.Message(Reply.Private("This realm is not followed any more. Ask again with `/events` and pick a realm from the list."));

        // What was asked for in public is answered in public, though the refusal that carries the button was for one person.
        var reply = await desk.ShowAsync(realm, state, ct);
        return call.IsOnEphemeral ? new ComponentAnswer.Message(reply) : new ComponentAnswer.Update(reply);
    }
}
