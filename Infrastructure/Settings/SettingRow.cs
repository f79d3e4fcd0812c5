namespace DiscordAH.Infrastructure.Settings;

/// <summary>A setting that people change while the program runs, with who changed it last.</summary>
internal sealed class SettingRow
{
    public string Key { get; set; } = "";

    /// <summary>JSON.</summary>
    public string Value { get; set; } = "";

    public long? ChangedBy { get; set; }

    public DateTimeOffset ChangedAt { get; set; }
}
