using DiscordAH.Domain.Common;

namespace DiscordAH.Infrastructure.Professions;

internal sealed class RecipeRow
{
    public int Id { get; set; }

    public int TierId { get; set; }

    public string Name { get; set; } = "";

    public string Names { get; set; } = "{}";

    public int? Rank { get; set; }

    public ItemId? ItemId { get; set; }

    public ItemId? AllianceItemId { get; set; }

    public ItemId? HordeItemId { get; set; }

    public int? Minimum { get; set; }

    public int? Maximum { get; set; }

    public string? IconUrl { get; set; }

    public string Build { get; set; } = "";

    public DateTimeOffset UpdatedAt { get; set; }
}
