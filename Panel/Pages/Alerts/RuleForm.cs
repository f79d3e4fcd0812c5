using System.Globalization;
using DiscordAH.Domain.Alerts;
using DiscordAH.Panel.Alerts;
using DiscordAH.Panel.Api;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace DiscordAH.Panel.Pages.Alerts;

/// <summary>The fields of a rule as typed, from an address or a form; they stay as they are when something is refused.</summary>
public sealed record RuleForm
{
    private const string Moment = "yyyy-MM-ddTHH:mm";
    private const int MaxText = 100;

    public string Item { get; init; } = "";

    public string Realm { get; init; } = "";

    public string When { get; init; } = "";

    public string Quantity { get; init; } = "";

    /// <summary>Hours.</summary>
    public string CoolDown { get; init; } = "";

    public string Hysteresis { get; init; } = "";

    /// <summary>UTC.</summary>
    public string Expires { get; init; } = "";

    public string From { get; init; } = "";

    public string To { get; init; } = "";

    public string Zone { get; init; } = "";

    /// <summary>Whether listings that are not to be trusted count too.</summary>
    public bool CountsSuspect { get; init; }

    /// <summary>Where to tell; empty for the person.</summary>
    public string Channel { get; init; } = "";

    /// <summary>Reads the fields; what is far too long is cut, and refused for what it then is.</summary>
    public static RuleForm Read(IEnumerable<KeyValuePair<string, StringValues>> fields)
    {
        var all = fields.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        return new RuleForm
        {
            Item = Text("item"), Realm = Text("realm"), When = Text("when", ConditionText.MaxLength + 1), Quantity = Text("quantity"), CoolDown = Text("cooldown"), Hysteresis = Text("hysteresis"),
            Expires = Text("expires"), From = Text("from"), To = Text("to"), Zone = Text("zone"), CountsSuspect = Text("suspect") == "1", Channel = Text("channel"),
        };

        string Text(string name, int max = MaxText) => all.GetValueOrDefault(name)?.Trim() is { } text ? text.Length > max ? text[..max] : text : "";
    }

    /// <summary>The fields that an alert would have been made with.</summary>
    public static RuleForm Of(PriceAlert alert) => Of(alert.Rule) with { Channel = alert.Target.Channel?.ToString() ?? "" };

    /// <summary>The fields of a rule; what is usual is left empty, as when nobody says otherwise.</summary>
    public static RuleForm Of(AlertRule rule) => new()
    {
        When = ConditionText.Write(rule.When),
        Quantity = rule.MinQuantity == 1 ? "" : rule.MinQuantity.ToString(CultureInfo.InvariantCulture),
        CoolDown = rule.CoolDown == AlertRule.UsualCoolDown ? "" : Length.Hours(rule.CoolDown),
        Hysteresis = rule.Hysteresis == AlertRule.UsualHysteresis ? "" : rule.Hysteresis.ToString("0.##", CultureInfo.InvariantCulture),
        Expires = rule.Expires?.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture) ?? "",
        From = rule.Hours is { } hours ? HoursBody.Text(hours.From) : "",
        To = rule.Hours is { } same ? HoursBody.Text(same.To) : "",
        Zone = rule.Hours?.Zone ?? "",
        CountsSuspect = !rule.IgnoreSuspect,
    };

    /// <summary>The fields that are not empty, for an address or hidden fields.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Fields() => new KeyValuePair<string, string?>[]
    {
        new("item", Item), new("realm", Realm), new("when", When), new("quantity", Quantity), new("cooldown", CoolDown), new("hysteresis", Hysteresis), new("expires", Expires),
        new("from", From), new("to", To), new("zone", From.Length + To.Length > 0 ? Zone : ""), new("suspect", CountsSuspect ? "1" : ""), new("channel", Channel),
    }.Where(field => !string.IsNullOrEmpty(field.Value));

    /// <summary>An address with these fields.</summary>
    public string Link(string path) => QueryHelpers.AddQueryString(path, Fields());

    /// <summary>What they say; null with the faults when they say nothing.</summary>
    public PreviewAlert.Request? Request(ICollection<string> faults)
    {
        var before = faults.Count;
        long? quantity = null;
        if (Quantity.Length > 0 && Number(Quantity, out var units)) quantity = (long)units;
        else if (Quantity.Length > 0) faults.Add("Units wanted must be a whole number, as 200.");
        double? hysteresis = null;
        if (Hysteresis.Length > 0 && double.TryParse(Hysteresis, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)) hysteresis = percent;
        else if (Hysteresis.Length > 0) faults.Add("The percent to leave a limit by must be a number, as 3.");
        TimeSpan? coolDown = null;
        if (CoolDown.Length > 0 && Length.TryRead(CoolDown + "h", out var length)) coolDown = length;
        else if (CoolDown.Length > 0) faults.Add("Hours between two messages must be a number, as 6.");
        if (When.Length == 0) faults.Add("Say what to watch for, as \"price below 45g\".");
        var request = new PreviewAlert.Request(Item, Realm, When, quantity, coolDown, hysteresis, End(faults), Hours(faults), !CountsSuspect);
        return faults.Count == before ? request : null;
    }

    /// <summary>Where it is to tell.</summary>
    public AlertTarget? Target(AlertActor actor, ICollection<string> faults)
    {
        if (Channel.Length == 0) return AlertTarget.Person;
        if (AlertBodyReader.TryId(Channel, out var channel)) return new AlertTarget(AlertWay.Channel, actor.Guild, channel);
        faults.Add("A channel is named by its id, digits only: in Discord, \"Copy channel ID\".");
        return null;
    }

    private DateTimeOffset? End(ICollection<string> faults)
    {
        if (Expires.Length == 0) return null;
        if (DateTimeOffset.TryParse(Expires, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) && at.Year is >= 2000 and < 3000) return at;
        faults.Add("The end must be a date and time, as 2026-12-24T18:00.");
        return null;
    }

    private ActiveHours? Hours(ICollection<string> faults)
    {
        if (From.Length == 0 && To.Length == 0) return null;
        var fits = HoursBody.TryTime(From, out var from) & HoursBody.TryTime(To, out var to);
        if (!fits) faults.Add("Hours need both a start and an end, as 08:00 and 23:00.");
        var zone = Zone.Length > 0 ? Zone : "UTC";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)) faults.Add($"I know no time zone \"{zone}\". Use a name as Europe/Berlin or America/New_York.");
        return fits ? new ActiveHours(from, to, zone) : null;
    }

    private static bool Number(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number) && number is >= 1 and <= 1_000_000_000_000;
}
