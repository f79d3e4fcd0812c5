namespace DiscordAH.Sandbox.Discord;

/// <summary>What a person allowed: who they are, which scopes, for which redirect address.</summary>
internal sealed record Grant(User User, IReadOnlySet<string> Scopes, string RedirectUri, string? Challenge)
{
    public TimeSpan Issued { get; init; }
    public string Access { get; init; } = "";
    public string Refresh { get; init; } = "";
}
