namespace DiscordAH.Domain.Upstream;

/// <summary>How one attempt at another server ended.</summary>
public enum UpstreamOutcome
{
    /// <summary>With an answer.</summary>
    Ok,

    /// <summary>Nothing newer (304).</summary>
    NotModified,

    /// <summary>Too many requests (429).</summary>
    TooMany,

    /// <summary>Out of order (5xx).</summary>
    ServerError,

    /// <summary>It took too long.</summary>
    Timeout,

    /// <summary>The body broke off or made no sense; told besides the attempt's own outcome.</summary>
    BrokenBody,

    /// <summary>Refused or not there (other 4xx, 3xx).</summary>
    Refused,

    /// <summary>No connection.</summary>
    Unreachable,
}
