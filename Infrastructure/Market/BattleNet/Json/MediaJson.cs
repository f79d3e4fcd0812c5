namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary><c>media/{kind}/{id}</c>.</summary>
internal sealed record MediaJson(int Id, IReadOnlyList<AssetJson>? Assets)
{
    /// <summary>The icon's address; null when there is none that a page could show.</summary>
    public string? Icon() => Picture((Assets ?? []).FirstOrDefault(asset => asset.Key == "icon")?.Value);

    /// <summary>An address that a page could show; else null.</summary>
    public static string? Picture(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http") ? address : null;
}
