namespace DiscordAH.Infrastructure.Professions;

internal sealed class ProfessionRow
{
    public int Id { get; set; }

    public string Name { get; set; } = "";

    public string Names { get; set; } = "{}";

    public bool IsPrimary { get; set; }

    public string? IconUrl { get; set; }

    public string Build { get; set; } = "";

    public DateTimeOffset UpdatedAt { get; set; }
}
