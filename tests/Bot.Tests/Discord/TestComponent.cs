using DiscordAH.Bot.Discord.Commands;

namespace DiscordAH.Bot.Tests.Discord;

/// <summary>A component that does what the test says.</summary>
internal sealed class TestComponent(string action, Func<ComponentCall, ComponentAnswer> run) : IComponent
{
    public string Action => action;

    public Task<ComponentAnswer> RunAsync(ComponentCall call, CancellationToken ct) => Task.FromResult(run(call));
}
