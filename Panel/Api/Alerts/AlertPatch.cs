using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>Changes of an alert, as a JSON merge patch: what is left out stays, null sets back to what is usual (no end, any hour, the person).</summary>
internal sealed class AlertPatch
{
    /// <summary>The revision that was seen; with it an alert that changed since is left alone (409).</summary>
    [JsonPropertyName("revision")]
    public int? Revision { get; init; }

    /// <summary>The condition. Cannot be null.</summary>
    [JsonPropertyName("when")]
    public string? When { get; init => (field, NamesWhen) = (value, true); }

    /// <summary>Units wanted at the price; null for 1.</summary>
    [JsonPropertyName("minimumQuantity")]
    public long? MinimumQuantity { get; init => (field, NamesQuantity) = (value, true); }

    /// <summary>Time between two firings at least; null for 6 hours.</summary>
    [JsonPropertyName("coolDown")]
    public string? CoolDown { get; init => (field, NamesCoolDown) = (value, true); }

    /// <summary>Percent by which each limit must be left; null for 3.</summary>
    [JsonPropertyName("hysteresis")]
    public double? Hysteresis { get; init => (field, NamesHysteresis) = (value, true); }

    /// <summary>When it ends; null for never.</summary>
    [JsonPropertyName("expires")]
    public string? Expires { get; init => (field, NamesExpires) = (value, true); }

    /// <summary>When it may fire; null for always.</summary>
    [JsonPropertyName("hours")]
    public HoursBody? Hours { get; init => (field, NamesHours) = (value, true); }

    /// <summary>Whether listings that are not to be trusted are left out; null for true.</summary>
    [JsonPropertyName("ignoreSuspect")]
    public bool? IgnoreSuspect { get; init => (field, NamesSuspect) = (value, true); }

    /// <summary>Where it tells; null for the person.</summary>
    [JsonPropertyName("target")]
    public TargetBody? Target { get; init => (field, NamesTarget) = (value, true); }

    /// <summary>Whether it is kept without watching; null for false.</summary>
    [JsonPropertyName("paused")]
    public bool? Paused { get; init => (field, NamesPaused) = (value, true); }

    [JsonIgnore] public bool NamesWhen { get; private init; }

    [JsonIgnore] public bool NamesQuantity { get; private init; }

    [JsonIgnore] public bool NamesCoolDown { get; private init; }

    [JsonIgnore] public bool NamesHysteresis { get; private init; }

    [JsonIgnore] public bool NamesExpires { get; private init; }

    [JsonIgnore] public bool NamesHours { get; private init; }

    [JsonIgnore] public bool NamesSuspect { get; private init; }

    [JsonIgnore] public bool NamesTarget { get; private init; }

    [JsonIgnore] public bool NamesPaused { get; private init; }

    /// <summary>Whether it changes nothing.</summary>
    [JsonIgnore]
    public bool IsEmpty => !(NamesWhen || NamesQuantity || NamesCoolDown || NamesHysteresis || NamesExpires || NamesHours || NamesSuspect || NamesTarget || NamesPaused);
}
