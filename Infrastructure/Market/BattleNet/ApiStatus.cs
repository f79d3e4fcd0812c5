namespace DiscordAH.Infrastructure.Market.BattleNet;

/// <summary>How a request ended.</summary>
internal enum ApiStatus
{
    /// <summary>With a value.</summary>
    Ok,

    /// <summary>Nothing newer (304).</summary>
    NotModified,

    /// <summary>There is no such thing (404).</summary>
    NotFound,

    /// <summary>The token was rejected, a renewed one too (401), or there was none to be had.</summary>
    Unauthorized,

    /// <summary>Not for us (403).</summary>
    Forbidden,

    /// <summary>Still too many requests after waiting (429).</summary>
    TooMany,

    /// <summary>An outage: 5xx, timeout, broken connection, an answer that broke off.</summary>
    Unavailable,

    /// <summary>The answer is not what it should be.</summary>
    Malformed,
}
