using System.Globalization;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Alerts.Drafts;

/// <summary>Reads what people type about a rule, in options and forms alike. Hours are in the person's own time zone.</summary>
internal sealed class RuleReader(IAlertUseCases useCases, TimeProvider time)
{
    private const string NoZone = "I do not know your time zone yet. Set it with `/notify zone`, then give the hours again.";

    /// <summary>Reads; what is wrong is one sentence with an example.</summary>
    /// <param name="user">Whose zone counts.</param>
    /// <param name="when">Condition.</param>
    /// <param name="quantity">Units.</param>
    /// <param name="coolDown">Length.</param>
    /// <param name="hours">Hours of the day.</param>
    /// <param name="expires">Length or date.</param>
    /// <param name="before">What stands now: texts that were not touched keep their exact value; null for nothing.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<(RuleFields? Fields, string? Fault)> ReadAsync(
        UserId user, string when, string? quantity, string? coolDown, string? hours, string? expires, RuleFields? before, CancellationToken ct)
    {
        if (!TryQuantity(quantity, out var units)) return Bad("The quantity must be a whole number from 1, like 200.");
        TimeSpan? pause = null;
        if (!AlertWords.IsNone(coolDown))
        {
            if (!AlertWords.TrySpan(coolDown!, out var span)) return Bad("The cool-down must be a length of time, like 90m, 6h or 2d.");
            pause = span;
        }

        var wantsHours = !AlertWords.IsNone(hours);
        var wantsEnd = !AlertWords.IsNone(expires);
        var zone = wantsHours || wantsEnd ? (await useCases.ProfileAsync(user, ct)).Zone : null;
        ActiveHours? active = null;
        if (wantsHours)
        {
            if (!AlertWords.TryHours(hours!, out var from, out var to)) return Bad("The hours must be two times of the day, like 18-23 or 22:30-6.");
            if ((zone ?? before?.Hours?.Zone) is not { } place) return Bad(NoZone);
            active = new ActiveHours(from, to, before?.Hours is { } old && old.From == from && old.To == to ? old.Zone : place);
        }

        DateTimeOffset? end = before?.Expires;
        if (!wantsEnd) end = null;
        else if ((before is null || EndText(before.Expires) != expires!.Trim()) && !AlertWords.TryEnd(expires!, time.GetUtcNow(), zone, out end))
            return Bad("The end must be a length of time or a date, like 7d, 4w or 2026-12-31.");
        return (new RuleFields(when.Trim(), units, pause, active, end), null);
    }

    /// <summary>An end as a form shows it.</summary>
    public static string? EndText(DateTimeOffset? end) => end?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool TryQuantity(string? text, out long? units)
    {
        units = null;
        if (AlertWords.IsNone(text)) return true;
        if (!long.TryParse(text!.Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) || number < 1) return false;
        units = number;
        return true;
    }

    private static (RuleFields?, string?) Bad(string fault) => (null, fault);
}
