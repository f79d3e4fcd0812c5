namespace DiscordAH.Infrastructure.Collecting;

internal sealed class MountRow
{
    public int Id { get; set; }

    public string Name { get; set; } = "";

    public string Names { get; set; } = "{}";

    public string Source { get; set; } = "";

    public string? Faction { get; set; }

    public string Build { get; set; } = "";

    public DateTimeOffset UpdatedAt { get; set; }
}
