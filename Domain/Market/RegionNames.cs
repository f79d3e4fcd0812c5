namespace DiscordAH.Domain.Market;

/// <summary>Regions in host names, paths and tables: <c>us</c>, <c>eu</c>, <c>kr</c>, <c>tw</c>.</summary>
public static class RegionNames
{
    /// <summary>The two letters of a region.</summary>
    public static string Slug(this Region region) => region switch
    {
        Region.Us => "us",
        Region.Kr => "kr",
        Region.Eu => "eu",
        Region.Tw => "tw",
        _ => throw new ArgumentOutOfRangeException(nameof(region), region, "Not a region."),
    };

    /// <summary>Reads the two letters in any case.</summary>
    public static bool TryParse(string? text, out Region region)
    {
        region = text?.Trim().ToLowerInvariant() switch
        {
            "us" => Region.Us,
            "kr" => Region.Kr,
            "eu" => Region.Eu,
            "tw" => Region.Tw,
            _ => default,
        };
        return region != default;
    }
}
