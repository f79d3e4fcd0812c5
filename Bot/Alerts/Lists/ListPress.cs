using System.Globalization;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Alerts;

namespace DiscordAH.Bot.Alerts;

/// <summary>What a button of the alert list needs to know: <c>verb~number~extra</c>.</summary>
/// <param name="Verb">What it does; a word of this class.</param>
/// <param name="Number">The page, alert or bulk it is about.</param>
/// <param name="Extra">The scope of a list, or the revision a form saw.</param>
internal readonly record struct ListPress(string Verb, long Number, int Extra = 0)
{
    public const string Action = "alerts";

    /// <summary>A page of a list.</summary>
    public const string Page = "page";

    /// <summary>One alert, by number or from a list's choice.</summary>
    public const string Show = "show";

    /// <summary>The form to change one, and bringing it back.</summary>
    public const string Edit = "edit";

    public const string Pause = "pause";
    public const string Resume = "run";
    public const string SnoozeHour = "1h";
    public const string SnoozeDay = "1d";
    public const string SnoozeRecovered = "rec";

    /// <summary>Asks whether to delete one.</summary>
    public const string Delete = "del";

    /// <summary>Deletes it.</summary>
    public const string Deleted = "gone";

    public const string PauseBulk = "bpause";
    public const string ResumeBulk = "brun";

    /// <summary>Asks whether to delete a bulk.</summary>
    public const string DeleteBulk = "bdel";

    /// <summary>Deletes it.</summary>
    public const string DeletedBulk = "bgone";

    /// <summary>Scope: the person's own.</summary>
    public const int Own = 0;

    /// <summary>Scope: channel alerts of the server, for officers.</summary>
    public const int Server = 1;

    private const int MaxLength = 50;

    public static Component.Button Open(string label, AlertId alert) => new(label, Action, new ListPress(Show, alert.Value).ToString());

    public static Component.Button List(string label) => new(label, Action, new ListPress(Page, 1).ToString());

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Verb}~{Number}~{Extra}");

    public static bool TryParse(string text, out ListPress press)
    {
        press = default;
        if (text.Length > MaxLength || text.Split('~') is not [{ Length: > 0 } verb, var number, var extra, ..]) return false;
        if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var about) || !int.TryParse(extra, NumberStyles.None, CultureInfo.InvariantCulture, out var more)) return false;
        press = new ListPress(verb, about, more);
        return true;
    }
}
