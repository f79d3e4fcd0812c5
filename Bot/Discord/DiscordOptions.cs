namespace DiscordAH.Bot.Discord;

/// <summary>Settings of section <c>Discord</c>.</summary>
public sealed class DiscordOptions
{
    public const string Section = "Discord";

    /// <summary>The bot's token. Secret.</summary>
    public string Token { get; set; } = "";

    public string ApplicationId { get; set; } = "";

    /// <summary>For the panel's login. Secret.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>Root of the REST API, with its version.</summary>
    public string ApiUrl { get; set; } = "https://discord.com/api/v10";

    /// <summary>Where people are sent to log in to the panel.</summary>
    public string AuthorizeUrl { get; set; } = "https://discord.com/oauth2/authorize";

    /// <summary>Registers the commands in this one server instead of everywhere; good while trying things out.</summary>
    public string GuildId { get; set; } = "";

    /// <summary>Shards over all processes.</summary>
    public int Shards { get; set; } = 1;

    /// <summary>Shards of this process; empty means all.</summary>
    public int[] ShardIds { get; set; } = [];

    /// <summary>Key of the signatures in buttons, base64, 32 bytes or more. Empty: made once and kept in the data directory. Secret.</summary>
    public string SigningKey { get; set; } = "";

    /// <summary>A handler that is done within this many milliseconds answers directly, a slower one is deferred first.</summary>
    public int AnswerWindowMilliseconds { get; set; } = 75;

    /// <summary>After this many seconds a handler is cancelled and the caller told.</summary>
    public int HandlerTimeoutSeconds { get; set; } = 60;

    /// <summary>Handlers that run at once; what comes on top is acknowledged at once and waits.</summary>
    public int Handlers { get; set; } = 512;

    /// <summary>Identifies kept in reserve of the thousand a day: at zero Discord resets the token.</summary>
    public int IdentifyReserve { get; set; } = 10;

    /// <summary>Shard numbers this process runs.</summary>
    public IReadOnlyList<int> OwnShards => ShardIds.Length > 0 ? ShardIds : [.. Enumerable.Range(0, Shards)];

    /// <summary>Says nothing: the settings hold secrets.</summary>
    public override string ToString() => nameof(DiscordOptions);
}
