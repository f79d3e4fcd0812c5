using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;

namespace DiscordAH.Bot.Professions;

/// <summary>Page buttons of the opportunities, and suggested realms after a refusal.</summary>
internal sealed class OpportunitiesComponent(OpportunitiesDesk desk) : IComponent
{
    public string Action => OpportunitiesView.Action;

    public async Task<ComponentAnswer> RunAsync(ComponentCall call, CancellationToken ct)
    {
        if (!OpportunitiesState.TryParse(call.State, out var state))
            return new ComponentAnswer.Message(Reply.Private("This button is from an older version of me. Ask again with `/market opportunities`."));
        if (desk.RealmOf(state) is not { } realm)
            return new ComponentAnswer.Message(Reply.Private("This realm is not followed any more. Ask again with `/market opportunities` and pick a realm from the list."));

        // What was asked for in public is answered in public, though the refusal that carries the button was for one person.
        var (reply, found) = await desk.ShowAsync(state, realm, call.Caller.User, ct);
        return found && call.IsOnEphemeral == reply.Ephemeral ? new ComponentAnswer.Update(reply) : new ComponentAnswer.Message(reply);
    }
}
