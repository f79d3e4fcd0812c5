namespace DiscordAH.Sandbox.Discord;

/// <summary>One REST route with its access and its rate-limit bucket.</summary>
internal sealed record RestRoute(string Method, string Template, RestAccess Access, Func<RestCall, RestAnswer> Handle)
{
    /// <summary>Requests per window; 0 for routes without a bucket.</summary>
    public int Limit { get; init; } = 50;

    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Interaction routes are not bound to the 50 requests a second.</summary>
    public bool IsInteraction { get; init; }

    /// <summary>The route value that splits the bucket: channel, guild or webhook.</summary>
    public string? Major { get; init; }

    public RestRoute Bucket(int limit, double seconds, string? major = null) =>
        this with { Limit = limit, Window = TimeSpan.FromSeconds(seconds), Major = major };
}
