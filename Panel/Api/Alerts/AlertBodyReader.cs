using System.Globalization;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Panel.Alerts;
using DiscordAH.Panel.Web;

namespace DiscordAH.Panel.Api;

/// <summary>Reads the texts of alert bodies and collects every fault, so that the caller hears all of them at once. What a rule means is for the use cases to judge.</summary>
internal sealed class AlertBodyReader
{
    private const int MaxName = 100;
    private const int MaxZone = 60;
    private readonly List<FieldFault> _faults = [];

    /// <summary>A text that must be there.</summary>
    public string Name(string field, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) Fault(field, "missing", $"{field} must not be empty.");
        else if (text.Length > MaxName) Fault(field, "too_long", string.Create(CultureInfo.InvariantCulture, $"{field} may have at most {MaxName} characters."));
        return text.Trim();
    }

    /// <summary>The condition; what it says is judged with the rest of the rule.</summary>
    public string When(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) Fault("when", "missing", "when must say what to watch for, as \"price below 45g\".");
        else if (text.Length > ConditionText.MaxLength) Fault("when", "too_long", string.Create(CultureInfo.InvariantCulture, $"when may have at most {ConditionText.MaxLength} characters."));
        return text?.Trim() ?? "";
    }

    public TimeSpan? CoolDown(string? text)
    {
        if (text is null) return null;
        if (Length.TryRead(text, out var length)) return length;
        Fault("coolDown", "not_a_length", "coolDown must be a length of time like PT6H, 90m, 6h or 2d.");
        return null;
    }

    public DateTimeOffset? Expires(string? text)
    {
        if (text is null) return null;
        if (text.Length <= 40 && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) && at.Year is >= 2000 and < 3000) return at;
        Fault("expires", "not_a_time", "expires must be a time like 2026-12-24T18:00:00Z.");
        return null;
    }

    public ActiveHours? Hours(HoursBody? body)
    {
        if (body is null) return null;
        if (!HoursBody.TryTime(body.From, out var from)) Fault("hours/from", "not_an_hour", "hours.from must be a time of day like 08:00.");
        if (!HoursBody.TryTime(body.To, out var to)) Fault("hours/to", "not_an_hour", "hours.to must be a time of day like 23:00.");
        if (body.Zone.Length is 0 or > MaxZone || !TimeZoneInfo.TryFindSystemTimeZoneById(body.Zone, out _)) Fault("hours/zone", "unknown_zone", "hours.zone must be an IANA time zone like Europe/Berlin.");
        return new ActiveHours(from, to, body.Zone);
    }

    public double? Hysteresis(double? percent)
    {
        if (percent is { } number && !double.IsFinite(number)) Fault("hysteresis", "not_a_number", "hysteresis must be a number of percent.");
        return percent;
    }

    public AlertTarget Target(TargetBody? body, AlertActor actor)
    {
        switch (body)
        {
            case null or { Way: TargetBody.Person, Channel: null }:
                return AlertTarget.Person;
            case { Way: TargetBody.InChannel } when TryId(body.Channel, out var channel):
                return new AlertTarget(AlertWay.Channel, actor.Guild, channel);
            case { Way: TargetBody.InChannel }:
                Fault("target/channel", "not_an_id", "target.channel must be the Discord id of a channel, as text.");
                return AlertTarget.Person;
            default:
                Fault("target/way", "unknown_way", "target.way must be person, without a channel, or channel.");
                return AlertTarget.Person;
        }
    }

    /// <summary>Refuses the request when anything was wrong.</summary>
    public bool Refuses(HttpContext context)
    {
        if (_faults.Count == 0) return false;
        Refusal.Set(context, StatusCodes.Status400BadRequest, new Refusal("request.body", "Bad request body", string.Join(' ', _faults.Take(5).Select(fault => fault.Message)), _faults));
        return true;
    }

    public void Fault(string field, string code, string message) => _faults.Add(new FieldFault("#/" + field, code, message));

    public static bool TryId(string? text, out ChannelId channel)
    {
        var isId = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0;
        channel = new ChannelId(id);
        return isId;
    }
}
