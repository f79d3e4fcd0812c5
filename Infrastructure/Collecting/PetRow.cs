namespace DiscordAH.Infrastructure.Collecting;

/// <summary>A species; while only the index was read it has a name and no build.</summary>
internal sealed class PetRow
{
    public int Id { get; set; }

    public string Name { get; set; } = "";

    public string Names { get; set; } = "{}";

    public string Family { get; set; } = "";

    public string Source { get; set; } = "";

    public bool IsTradable { get; set; }

    public bool IsCapturable { get; set; }

    public bool IsBattlePet { get; set; }

    public string? Faction { get; set; }

    public string? IconUrl { get; set; }

    public string? Build { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }
}
