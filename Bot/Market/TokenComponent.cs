using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;

namespace DiscordAH.Bot.Market;

/// <summary>Buttons of a token message. All they need is in their state, so they work after a restart.</summary>
internal sealed class TokenComponent(TokenDesk desk) : IComponent
{
    public string Action => TokenView.Action;

    public async Task<ComponentAnswer> RunAsync(ComponentCall call, CancellationToken ct)
    {
        if (!TokenState.TryParse(call.State, out var state))
            return new ComponentAnswer.Message(Reply.Private("This button is from an older version of me. Ask again with `/token`."));
        var (reply, found) = await desk.AnswerAsync(state.Region, state.Range, ct);
        return found ? new ComponentAnswer.Update(reply) : new ComponentAnswer.Message(reply);
    }
}
