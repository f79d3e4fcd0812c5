namespace DiscordAH.Bot.Discord.Gateway;

/// <summary>Takes what the gateway brings. Must return at once: the connection reads nothing meanwhile.</summary>
internal interface IGatewayReceiver
{
    /// <summary>A new session began.</summary>
    void Ready(int shard, IReadOnlyList<string> guilds);

    /// <summary>An interaction's JSON, valid during the call only.</summary>
    void Interaction(ReadOnlyMemory<byte> json);
}
