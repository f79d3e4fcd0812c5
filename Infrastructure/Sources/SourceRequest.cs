namespace DiscordAH.Infrastructure.Sources;

/// <summary>One question to a second source.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Lane">Kind of use, for the counts.</param>
/// <param name="Endpoint">What is asked, for logs and failures; no address.</param>
/// <param name="Address">Where.</param>
/// <param name="Pause">Least time since the source's last answer.</param>
/// <param name="MaxBytes">Largest body read.</param>
/// <param name="Since">Publication time of what is held.</param>
/// <param name="ETag">Version of what is held.</param>
internal sealed record SourceRequest(
    string Source, string Lane, string Endpoint, Uri Address, TimeSpan Pause, long MaxBytes, DateTimeOffset? Since = null, string? ETag = null);
