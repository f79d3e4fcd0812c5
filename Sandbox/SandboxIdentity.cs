namespace DiscordAH.Sandbox;

/// <summary>The one bot application and the one game API client that the sandbox knows. Local play: none of it is a secret.</summary>
public static class SandboxIdentity
{
    public const string ApplicationId = "1100000000000000001";
    /// <summary>The guild people play in; the bot is in a guild of strangers as well.</summary>
    public const string GuildId = "1100000000000000100";

    /// <summary>The guild's channel that officers alone see.</summary>
    public const string OfficersChannelId = "1100000000000000113";

    public const string BotToken = "MTEwMDAwMDAwMDAwMDAwMDAwMQ.SANDBX.local-sandbox-bot-token-of-no-worth";
    public const string ClientId = ApplicationId;
    public const string ClientSecret = "sandbox-client-secret";
    public const string BattleNetClientId = "sandbox-battlenet-client";
    public const string BattleNetClientSecret = "sandbox-battlenet-secret";
}
