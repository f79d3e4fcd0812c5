namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary><c>media/item/{id}</c>.</summary>
internal sealed record MediaJson(int Id, IReadOnlyList<AssetJson>? Assets)
{
    /// <summary>The icon's address; null when there is none that a page could show.</summary>
    public string? Icon() =>
        (Assets ?? []).FirstOrDefault(asset => asset.Key == "icon")?.Value is { } value
        && Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http")
            ? value
            : null;
}
