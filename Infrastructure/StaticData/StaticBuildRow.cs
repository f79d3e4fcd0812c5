namespace DiscordAH.Infrastructure.StaticData;

internal sealed class StaticBuildRow
{
    public int Number { get; set; }

    public string Version { get; set; } = "";

    public DateTimeOffset SeenAt { get; set; }
}
