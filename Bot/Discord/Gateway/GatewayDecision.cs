namespace DiscordAH.Bot.Discord.Gateway;

/// <summary>When to resume, when to identify, when to stop.</summary>
internal static class GatewayDecision
{
    public const int AuthenticationFailed = 4004;

    public static GatewayNext After(GatewayEnd end, int? closeCode, bool hasSession)
    {
        var next = end switch
        {
            GatewayEnd.Closed => AfterClose(closeCode),
            GatewayEnd.SessionInvalid => GatewayNext.Identify,
            _ => GatewayNext.Resume,
        };
        return next == GatewayNext.Resume && !hasSession ? GatewayNext.Identify : next;
    }

    /// <summary>A sentence for the log that says what to change.</summary>
    public static string Explain(int closeCode) => closeCode switch
    {
        AuthenticationFailed => "Discord refused the bot's token: set Discord:Token to the token from Discord's developer portal and restart.",
        4010 => "Discord refused the shard number: check Discord:Shards and Discord:ShardIds.",
        4011 => "Discord asks for more shards: raise Discord:Shards.",
        4012 => "Discord no longer speaks this version of its gateway: update DiscordAH.",
        4013 => "Discord does not know the intents asked for: update DiscordAH.",
        4014 => "Discord does not allow the bot the intents asked for: check the bot's page in Discord's developer portal.",
        _ => $"Discord closed the gateway for good with code {closeCode}.",
    };

    private static GatewayNext AfterClose(int? code) => code switch
    {
        AuthenticationFailed or (>= 4010 and <= 4014) => GatewayNext.Stop,
        4007 or 4009 or 1000 or 1001 => GatewayNext.Identify,
        _ => GatewayNext.Resume,
    };
}
