using System.Text.RegularExpressions;

namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>Any static document, read only for the build that its link to itself is pinned to.</summary>
internal sealed partial record StaticDocumentJson([property: System.Text.Json.Serialization.JsonPropertyName("_links")] SelfLinkJson? Links)
{
    /// <summary>The build, <c>12.0.7_67808</c>; null when the link names none.</summary>
    public string? Build() => BuildInLink().Match(Links?.Self?.Href ?? "") is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"namespace=static-([0-9]{1,4}(?:\.[0-9]{1,4}){1,3}_[0-9]{1,9})-[a-z]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex BuildInLink();
}
