using System.Globalization;
using System.Net;

namespace DiscordAH.Panel;

/// <summary>Settings of the panel (section <c>Panel</c>).</summary>
public sealed class PanelOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Panel";

    /// <summary>Address people type, <c>https://panel.example</c>; null means the address each request names.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>The guild whose members may sign in; null means <c>Discord:GuildId</c>, else the bot's only guild.</summary>
    public string? GuildId { get; set; }

    /// <summary>User ids that are admins besides the guild's owner and administrators.</summary>
    public string[] Admins { get; set; } = [];

    /// <summary>Role ids that make a member an officer, besides MANAGE_GUILD and MANAGE_MESSAGES.</summary>
    public string[] OfficerRoles { get; set; } = [];

    /// <summary>Addresses or networks (<c>10.0.0.0/8</c>) of proxies whose X-Forwarded headers are believed. Default none.</summary>
    public string[] KnownProxies { get; set; } = [];

    /// <summary>Bearer token a scraper shows at <c>/metrics</c>; without it only the machine itself and admins may read.</summary>
    public string? MetricsToken { get; set; }

    /// <summary>API calls a minute from one address without a session. Default 120.</summary>
    public int AnonymousPerMinute { get; set; } = 120;

    /// <summary>API calls a minute of one signed-in person. Default 600.</summary>
    public int MemberPerMinute { get; set; } = 600;

    /// <summary>Steps of logging in a minute from one address; a log-in takes two. Default 60.</summary>
    public int LoginsPerMinute { get; set; } = 60;

    /// <summary>Every fault of the settings, each a sentence that names the key.</summary>
    internal IEnumerable<string> Faults()
    {
        if (PublicUrl is { Length: > 0 } && (!Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.AbsolutePath != "/"))
            yield return "Panel:PublicUrl must be an address like https://panel.example, without a path.";
        if (GuildId is { Length: > 0 } && !IsSnowflake(GuildId)) yield return "Panel:GuildId must be a Discord id, digits only.";
        if (!Admins.All(IsSnowflake)) yield return "Panel:Admins must be a list of Discord user ids, digits only.";
        if (!OfficerRoles.All(IsSnowflake)) yield return "Panel:OfficerRoles must be a list of Discord role ids, digits only.";
        if (!KnownProxies.All(text => IPAddress.TryParse(text, out _) || IPNetwork.TryParse(text, out _)))
            yield return "Panel:KnownProxies must be a list of addresses like 10.0.0.5 or networks like 10.0.0.0/8.";
        if (MetricsToken is { Length: > 0 and < 16 }) yield return "Panel:MetricsToken must have at least 16 characters.";
        if (AnonymousPerMinute is < 1 or > 1_000_000) yield return "Panel:AnonymousPerMinute must be between 1 and 1,000,000.";
        if (LoginsPerMinute is < 2 or > 1_000_000) yield return "Panel:LoginsPerMinute must be between 2 and 1,000,000.";
        if (MemberPerMinute is < 1 or > 1_000_000) yield return "Panel:MemberPerMinute must be between 1 and 1,000,000.";
    }

    private static bool IsSnowflake(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0;
}
