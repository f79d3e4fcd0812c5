namespace DiscordAH.Infrastructure.Professions;

internal sealed class SkillTierRow
{
    public int Id { get; set; }

    public int ProfessionId { get; set; }

    public string Name { get; set; } = "";

    public string Names { get; set; } = "{}";

    public int MinimumSkill { get; set; }

    public int MaximumSkill { get; set; }

    public string Categories { get; set; } = "[]";

    public string Build { get; set; } = "";

    public DateTimeOffset UpdatedAt { get; set; }
}
