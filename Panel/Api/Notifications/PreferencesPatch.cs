using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>Changes of how a person is told, as a JSON merge patch: what is left out stays. Kinds that are not listed stay.</summary>
internal sealed class PreferencesPatch
{
    /// <summary>IANA time zone, as Europe/Berlin. Null stays what it is.</summary>
    [JsonPropertyName("zone")]
    public string? Zone { get; init; }

    /// <summary>Quiet hours; null for none.</summary>
    [JsonPropertyName("quiet")]
    public QuietBody? Quiet { get; init => (field, NamesQuiet) = (value, true); }

    /// <summary>Local hour of daily digests, 0 to 23.</summary>
    [JsonPropertyName("digestHour")]
    public int? DigestHour { get; init; }

    /// <summary>Where mail goes: a mail asks its owner to confirm it. Null removes it.</summary>
    [JsonPropertyName("mailAddress")]
    public string? MailAddress { get; init => (field, NamesMail) = (value, true); }

    /// <summary>Those kinds that change.</summary>
    [JsonPropertyName("preferences")]
    public IReadOnlyList<PreferenceEntry>? Preferences { get; init; }

    [JsonIgnore] public bool NamesQuiet { get; private init; }

    [JsonIgnore] public bool NamesMail { get; private init; }
}
