namespace DiscordAH.Sandbox.Discord;

/// <summary>Settings of the sandbox's Discord (section <c>Sandbox:Discord</c>).</summary>
public sealed class SandboxDiscordOptions
{
    /// <summary>Whether REST answers carry and enforce rate limits. Default true; a load run switches it off.</summary>
    public bool RateLimits { get; set; } = true;

    /// <summary>Messages kept per channel. Default 500.</summary>
    public int MessagesPerChannel { get; set; } = 500;

    /// <summary>Bytes of uploaded files kept; the least recently read go first. Default 64 MiB.</summary>
    public long AttachmentBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>Heartbeat interval told to clients, in milliseconds. Default 41,250.</summary>
    public int HeartbeatMilliseconds { get; set; } = 41_250;

    /// <summary>Privileged intents switched on in the imaginary developer portal; identifying with others closes 4014. Default none.</summary>
    public int PrivilegedIntents { get; set; }

    /// <summary>Requests remembered for <c>GET /sandbox/state</c>. Default 200.</summary>
    public int RequestLog { get; set; } = 200;

    /// <summary>Redirect addresses accepted by the OAuth2 page beside any on loopback.</summary>
    public IList<string> RedirectUris { get; set; } = [];
}
