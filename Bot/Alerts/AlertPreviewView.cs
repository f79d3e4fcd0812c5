using System.Globalization;
using DiscordAH.Bot.Alerts.Drafts;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Alerts;

/// <summary>What an alert would have done, suggestions for one, and that it was made, as messages.</summary>
internal sealed class AlertPreviewView(IAlertCharts charts, AlertText text)
{
    public const string ChartName = "alert.png";

    private const int Fine = 0x3BA55D;
    private const int Warned = 0xE6B04D;
    private const int Neutral = 0x5865F2;
    private const int MostDates = 5;
    private const int MostNotes = 4;

    /// <summary>The preview with its buttons.</summary>
    public Reply Show(AlertPreview preview, AlertWish wish, string draft, UserId user, byte[] chart) => new()
    {
        Ephemeral = true,
        Embeds =
        [
            new Embed
            {
                Title = DiscordText.Clip($"Preview · {DiscordText.Escape(preview.Item)}", 256),
                Description = DiscordText.Clip(string.Join('\n', Lines(preview, wish)), 3800),
                Colour = preview.Warning is null ? Fine : Warned,
                Image = $"attachment://{ChartName}",
                Footer = $"{AlertText.Used(preview.Counts, preview.Limits)} · nothing is saved yet",
            },
        ],
        Files = [new ReplyFile(ChartName, chart, DiscordText.Clip(charts.DescribePreview(preview), 1024))],
        Rows = [[Button("Save alert", DraftPress.Save, draft, user, ButtonStyle.Success), DraftPress.Change(draft) with { OnlyFor = user }, Button("Cancel", DraftPress.Drop, draft, user)]],
    };

    /// <summary>What is worth watching for, to choose from.</summary>
    public Reply Suggest(IReadOnlyList<AlertSuggestion> suggestions, string draft, UserId user)
    {
        var own = DraftPress.Change(draft, "Write my own") with { OnlyFor = user };
        if (suggestions.Count == 0)
        {
            return new Reply
            {
                Ephemeral = true,
                Text = "I know too little of its past to suggest a rule: nothing would have fired at a sensible rate. Say when yourself, like `price below 45g` or `30% below median of 14 days`.",
                Rows = [[own]],
            };
        }

        var rules = suggestions.Select(one => (one.Name, Text: ConditionText.Write(one.Rule.When), one.Firings, one.Days)).ToList();
        var entries = rules.Where(one => one.Text.Length <= 100).DistinctBy(one => one.Text)
            .Select(one => new SelectEntry(DiscordText.Clip(one.Name, 100), one.Text, DiscordText.Clip($"{one.Text} · {Times(one.Firings)} in {one.Days} days", 100))).ToList();
        var choice = new Component.Select("Preview one of these", DraftPress.Action, new DraftPress(DraftPress.Rule, draft).ToString(), entries) { OnlyFor = user };
        return new Reply
        {
            Ephemeral = true,
            Embeds =
            [
                new Embed
                {
                    Title = "What is worth watching for",
                    Description = string.Join('\n', rules.Select(one => $"**{DiscordText.Escape(one.Name)}** · {DiscordText.Escape(one.Text)}\n\u2003would have told you {Times(one.Firings)} in {one.Days} days")),
                    Colour = Neutral,
                    Footer = "Made from this good's own past. Choose one to see its preview; nothing is saved yet.",
                },
            ],
            Rows = entries.Count > 0 ? [[choice], [own]] : [[own]],
        };
    }

    /// <summary>That it was made.</summary>
    public Reply Saved(CreateAlert.Created made)
    {
        var lines = new List<string> { $"Saved. Alert {text.Name(made.Alert)} tells {AlertText.Way(made.Alert.Target)} when: {AlertText.When(made.Alert)}." };
        if (made.Now.Holds == true)
            lines.Add($"**It is so right now**{(made.Now.Price is { } price ? $", at {GoldText.Of(price)}" : "")}. I tell again after that has ended and comes back.");
        lines.Add($"-# {AlertText.Used(made.Counts, made.Limits)}");
        return new Reply { Ephemeral = true, Text = string.Join('\n', lines), Rows = [[ListPress.Open("Show it", made.Alert.Id), ListPress.List("My alerts")]] };
    }

    public static string Times(int count) => count switch
    {
        0 => "never",
        1 => "once",
        2 => "twice",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} times"),
    };

    private static IEnumerable<string> Lines(AlertPreview preview, AlertWish wish)
    {
        yield return $"**On** {DiscordText.Escape(DiscordText.Clip(preview.MarketName, 200))} · **tells** {AlertText.Way(wish.ToTarget())}";
        yield return $"**Rule** {DiscordText.Escape(DiscordText.Clip(preview.Text, 900))}";
        yield return "";
        foreach (var line in Tested(preview)) yield return line;
        yield return Now(preview.Backtest.Now);
        foreach (var note in preview.Backtest.Notes.Take(MostNotes)) yield return $"-# {DiscordText.Escape(DiscordText.Clip(note, 200))}";
        if (preview.Warning is { } warning) yield return $"\n⚠ {DiscordText.Escape(DiscordText.Clip(warning, 400))}";
    }

    private static IEnumerable<string> Tested(AlertPreview preview)
    {
        var firings = preview.Backtest.Firings;
        if (preview.Backtest.From is null)
        {
            yield return "There is no past yet to test it on.";
            yield break;
        }

        var span = string.Create(CultureInfo.InvariantCulture, $"In the last {preview.Days} days it would");
        yield return firings.Count == 0 ? $"{span} **not have told you once**." : string.Create(CultureInfo.InvariantCulture, $"{span} have told you **{Times(firings.Count)}**{(firings.Count > MostDates ? $"; the last {MostDates}:" : ":")}");
        foreach (var one in firings.TakeLast(MostDates).Reverse())
            yield return $"• {DiscordText.Stamp(one.At)} · {(one.Price is { } price ? GoldText.Of(price) : "not on sale")} · {GoldText.Count(one.Quantity)} on sale";
    }

    private static string Now(AlertJudgement now)
    {
        var price = now.Price is { } at ? GoldText.Of(at) : "not on sale so";
        return now.Holds switch
        {
            true => $"**Now** {price}: it is so already.",
            false => $"**Now** {price}: not so.",
            null => $"**Now** {price}: nobody can say yet.",
        };
    }

    private static Component.Button Button(string label, char verb, string draft, UserId user, ButtonStyle style = ButtonStyle.Secondary) =>
        new(label, DraftPress.Action, new DraftPress(verb, draft).ToString()) { OnlyFor = user, Style = style };
}
