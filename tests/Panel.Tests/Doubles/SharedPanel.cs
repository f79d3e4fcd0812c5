namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>One panel for the tests that change nothing in it.</summary>
public sealed class SharedPanel : IAsyncLifetime
{
    public TestPanel Panel { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Panel = await TestPanel.StartAsync();

    public ValueTask DisposeAsync() => Panel is null ? default : Panel.DisposeAsync(); // null when the start failed
}
