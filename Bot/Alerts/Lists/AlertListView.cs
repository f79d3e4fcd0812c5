using System.Globalization;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Alerts;

namespace DiscordAH.Bot.Alerts;

/// <summary>Alerts as a list with pages, and one alert with all that can be done to it.</summary>
internal sealed class AlertListView(AlertText text)
{
    private const int PageSize = 10;
    private const int Colour = 0x5865F2;
    private const int Still = 0x80848E;

    /// <summary>A page.</summary>
    /// <param name="alerts">All of the scope.</param>
    /// <param name="number">The page, from 1.</param>
    /// <param name="scope">Whose; see <see cref="ListPress"/>.</param>
    /// <param name="limits">How many there may be.</param>
    /// <param name="isOfficer">Whether the caller may see the server's.</param>
    public Reply List(IReadOnlyList<PriceAlert> alerts, int number, int scope, AlertLimits limits, bool isOfficer)
    {
        var isServer = scope == ListPress.Server;
        var pages = Math.Max(1, (alerts.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(number, 1, pages);
        var shown = alerts.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var rows = new List<IReadOnlyList<Component>>();
        if (shown.Count > 0) rows.Add([Choice(shown, scope)]);
        if (pages > 1) rows.Add([Turn("⏮", 1, page, pages, scope), Turn("◀", page - 1, page, pages, scope), Turn("▶", page + 1, page, pages, scope), Turn("⏭", pages, page, pages, scope)]);
        if (isOfficer) rows.Add([Page(isServer ? "My alerts" : "This server's channel alerts", 1, isServer ? ListPress.Own : ListPress.Server)]);
        return new Reply
        {
            Ephemeral = true,
            Embeds =
            [
                new Embed
                {
                    Title = isServer ? "This server's channel alerts" : "Your alerts",
                    Description = shown.Count == 0 ? Empty(isServer) : string.Join('\n', shown.Select(alert => Line(alert, isServer))),
                    Colour = Colour,
                    Footer = string.Create(CultureInfo.InvariantCulture,
                        $"{(pages > 1 ? $"Page {page}/{pages} · " : "")}{(isServer ? $"{alerts.Count:#,0} {(alerts.Count == 1 ? "alert" : "alerts")}" : AlertText.Used(alerts.Count(one => one.Status != AlertStatus.Ended), limits))}"),
                },
            ],
            Rows = rows,
        };
    }

    /// <summary>One alert.</summary>
    /// <param name="alert">It.</param>
    /// <param name="isOwn">Whether it is the caller's.</param>
    /// <param name="bulk">How many alerts of its bulk there are; 0 when it is not of one.</param>
    /// <param name="said">What was just done; null for nothing.</param>
    public Reply Show(PriceAlert alert, bool isOwn, int bulk, string? said = null) => new()
    {
        Ephemeral = true,
        Text = said,
        Embeds =
        [
            new Embed
            {
                Title = DiscordText.Clip($"#{alert.Id} · {DiscordText.Escape(text.Good(alert))}", 256),
                Description = DiscordText.Clip(string.Join('\n', Lines(alert, isOwn)), 3500),
                Colour = alert.Status == AlertStatus.Active ? Colour : Still,
                Footer = alert.BatchName is { } name && bulk > 1 ? string.Create(CultureInfo.InvariantCulture, $"One of {bulk:#,0} alerts of {name}") : null,
            },
        ],
        Rows = Rows(alert, isOwn, bulk),
    };

    /// <summary>Asks before something is deleted.</summary>
    public static Reply Confirm(string what, string yes, ListPress press, ListPress back) => new()
    {
        Ephemeral = true,
        Text = $"Delete {what}? This cannot be undone; what it told so far stays in your record.",
        Rows = [[new Component.Button(yes, ListPress.Action, press.ToString()) { Style = ButtonStyle.Danger }, new Component.Button("Keep", ListPress.Action, back.ToString())]],
    };

    private static string Empty(bool isServer) => isServer
        ? "No alert tells a channel of this server. Make one with `/alert create` and its option `channel`."
        : "You have no alerts. `/alert create` makes one: name an item, and it suggests what is worth watching for.";

    private string Line(PriceAlert alert, bool isServer)
    {
        var whose = isServer ? $" · <@{alert.Owner}>'s" : "";
        var way = alert.Target.Way == AlertWay.Channel ? $" · in {AlertText.Way(alert.Target)}" : "";
        return $"{text.Name(alert)}{whose}{way}\n\u2003{DiscordText.Clip(AlertText.When(alert), 120)} · {text.State(alert)}";
    }

    private IEnumerable<string> Lines(PriceAlert alert, bool isOwn)
    {
        yield return $"**On** {DiscordText.Escape(text.Place(alert))} · **tells** {AlertText.Way(alert.Target, isOwn ? "you" : "its owner")}{(isOwn ? "" : $" · made by <@{alert.Owner}>")}";
        yield return $"**Rule** {DiscordText.Escape(DiscordText.Clip(RuleText.Describe(alert.Rule), 900))}";
        yield return $"**State** {text.State(alert)}";
        var last = alert.State.FiredAt is { } at ? $", last {DiscordText.Ago(at)}" : "";
        yield return $"Made {DiscordText.Stamp(alert.CreatedAt)} · told {AlertPreviewView.Times(alert.Fired)}{last}";
        if (alert.Rule.Expires is { } end) yield return $"Ends {DiscordText.Stamp(end)} ({DiscordText.Ago(end)})";
    }

    private static List<IReadOnlyList<Component>> Rows(PriceAlert alert, bool isOwn, int bulk)
    {
        var runs = alert.Status == AlertStatus.Active;
        var rows = new List<IReadOnlyList<Component>>
        {
            new List<Component>
            {
                Button("Edit", ListPress.Edit, alert.Revision),
                runs ? Button("Pause", ListPress.Pause) : Button(alert.Status == AlertStatus.Ended ? "Watch again" : "Resume", ListPress.Resume) with { Style = ButtonStyle.Success },
                Button("Snooze 1 h", ListPress.SnoozeHour) with { Disabled = !runs },
                Button("Snooze 1 d", ListPress.SnoozeDay) with { Disabled = !runs },
                Button("Until it recovers", ListPress.SnoozeRecovered) with { Disabled = !runs },
            },
            new List<Component> { Button("Delete", ListPress.Delete) with { Style = ButtonStyle.Danger }, Page("Back to the list", 1, isOwn ? ListPress.Own : ListPress.Server) },
        };
        if (bulk > 1 && alert.Batch is { } batch)
            rows.Add([Bulk($"Pause all {bulk}", ListPress.PauseBulk), Bulk($"Resume all {bulk}", ListPress.ResumeBulk), Bulk($"Delete all {bulk}", ListPress.DeleteBulk) with { Style = ButtonStyle.Danger }]);
        return rows;

        Component.Button Button(string label, string verb, int extra = 0) => new(label, ListPress.Action, new ListPress(verb, alert.Id.Value, extra).ToString());

        Component.Button Bulk(string label, string verb) => new(label, ListPress.Action, new ListPress(verb, batch).ToString());
    }

    private Component.Select Choice(IReadOnlyList<PriceAlert> shown, int scope) => new(
        "Open one", ListPress.Action, new ListPress(ListPress.Show, 0, scope).ToString(),
        [.. shown.Select(alert => new SelectEntry(DiscordText.Clip($"#{alert.Id} {text.Good(alert)}", 100), alert.Id.ToString(), DiscordText.Clip($"{text.ShortState(alert)} · {ConditionText.Write(alert.Rule.When)}", 100)))]);

    private static Component.Button Page(string label, int number, int scope) => new(label, ListPress.Action, new ListPress(ListPress.Page, Math.Max(1, number), scope).ToString());

    // Two buttons may lead to the same page, and Discord wants every id once: the label at the end makes them differ.
    private static Component.Button Turn(string label, int to, int page, int pages, int scope) =>
        new(label, ListPress.Action, $"{new ListPress(ListPress.Page, Math.Clamp(to, 1, pages), scope)}~{label switch { "⏮" => "a", "◀" => "b", "▶" => "c", _ => "d" }}") { Disabled = to < 1 || to > pages || to == page };
}
