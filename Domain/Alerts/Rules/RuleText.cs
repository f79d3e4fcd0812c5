using System.Globalization;

namespace DiscordAH.Domain.Alerts;

/// <summary>A rule in words.</summary>
public static class RuleText
{
    /// <summary>One sentence or two: condition, quantity, hours; then patience and end.</summary>
    public static string Describe(AlertRule rule)
    {
        var what = ConditionText.Write(rule.When);
        what = char.ToUpperInvariant(what[0]) + what[1..];
        if (rule.MinQuantity > 1) what += $", for {rule.MinQuantity.ToString("#,0", CultureInfo.InvariantCulture)} units";
        if (!rule.IgnoreSuspect) what += ", suspect listings included";
        if (rule.Hours is { } hours) what += string.Create(CultureInfo.InvariantCulture, $", from {hours.From:HH:mm} to {hours.To:HH:mm} ({hours.Zone})");

        var patience = new List<string>();
        if (rule.CoolDown > TimeSpan.Zero) patience.Add($"at most once in {Length(rule.CoolDown)}");
        patience.Add(rule.Hysteresis > 0 ? $"again only after it was left by {ConditionWriter.Number(rule.Hysteresis)}%" : "again only after it was left");
        if (rule.Expires is { } end) patience.Add(string.Create(CultureInfo.InvariantCulture, $"until {end.UtcDateTime:yyyy-MM-dd HH:mm} UTC"));
        var then = string.Join(", ", patience);
        return $"{what}. {char.ToUpperInvariant(then[0])}{then[1..]}.";
    }

    private static string Length(TimeSpan time)
    {
        List<string> parts = [];
        Add(time.Days, "day");
        Add(time.Hours, "hour");
        Add(time.Minutes, "minute");
        return parts.Count > 0 ? string.Join(' ', parts) : "a minute";

        void Add(int count, string unit)
        {
            if (count > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}"));
        }
    }
}
