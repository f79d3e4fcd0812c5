using DiscordAH.Domain.Common;

namespace DiscordAH.Infrastructure.Market.Items;

internal sealed class ItemRow
{
    public ItemId Id { get; set; }

    public string Name { get; set; } = "";

    /// <summary>Names by locale, as a JSON object.</summary>
    public string Names { get; set; } = "{}";

    public string Quality { get; set; } = "";

    public int Level { get; set; }

    public int ClassId { get; set; }

    public int SubclassId { get; set; }

    public string ClassName { get; set; } = "";

    public string SubclassName { get; set; } = "";

    public Copper VendorPrice { get; set; }

    public string? IconUrl { get; set; }

    public string? Build { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
