using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;

namespace DiscordAH.Bot.Tests.Discord;

/// <summary>Opens a form that takes longer to fill than an answer may take before it is acknowledged.</summary>
internal sealed class SlowFormComponent(string action, Modal modal, TimeSpan time) : IComponent
{
    public string Action => action;

    public async Task<ComponentAnswer> RunAsync(ComponentCall call, CancellationToken ct)
    {
        await Task.Delay(time, ct);
        return new ComponentAnswer.Form(modal);
    }

    public bool OpensForm(ComponentCall call) => true;
}
