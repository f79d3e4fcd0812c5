namespace DiscordAH.Sandbox.Discord;

internal sealed record User(string Id, string Name, string GlobalName, bool IsBot = false)
{
    public string Mention => $"<@{Id}>";
}
