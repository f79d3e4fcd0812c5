namespace DiscordAH.Sandbox.Discord;

internal static class GatewayIntents
{
    public const int Guilds = 1;
    public const int GuildMembers = 1 << 1;
    public const int GuildPresences = 1 << 8;
    public const int GuildMessages = 1 << 9;
    public const int DirectMessages = 1 << 12;
    public const int MessageContent = 1 << 15;
    public const int Privileged = GuildMembers | GuildPresences | MessageContent;
    public const int All = (1 << 26) - 1;
}
