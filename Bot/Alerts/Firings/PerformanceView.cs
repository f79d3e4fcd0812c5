using System.Globalization;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Domain.Alerts;

namespace DiscordAH.Bot.Alerts;

/// <summary>How good alerts were, as a message.</summary>
internal sealed class PerformanceView
{
    private const int Colour = 0x5865F2;
    private const int MostAlerts = 8;
    private const int MostKinds = 6;

    public Reply Show(AlertEffectiveness record)
    {
        if (record.All.Firings == 0 && record.Alerts.Count == 0) return Reply.Private("You have no alerts to judge. `/alert create` makes one.");
        var rest = record.Alerts.Count - MostAlerts;
        return new Reply
        {
            Ephemeral = true,
            Embeds =
            [
                new Embed
                {
                    Title = string.Create(CultureInfo.InvariantCulture, $"How good your alerts were · {record.Days:#,0} days"),
                    Description = DiscordText.Clip(string.Join('\n', Lines(record)), 3800),
                    Colour = Colour,
                    Fields = [.. record.Kinds.Take(MostKinds).Select(one => new EmbedField(DiscordText.Clip(DiscordText.Escape(one.Kind), 100), Short(one.Score)))],
                    Footer = rest > 0 ? string.Create(CultureInfo.InvariantCulture, $"{rest:#,0} more alerts are not shown") : "A good call: the price went the other way after, or nothing better came within the day",
                },
            ],
            Rows = record.Alerts.Count == 0 ? [] :
            [
                [
                    new Component.Select("Open an alert", ListPress.Action, new ListPress(ListPress.Show, 0).ToString(),
                        [.. record.Alerts.Take(25).Select(one => new SelectEntry(DiscordText.Clip($"#{one.Alert.Id} {one.Item}", 100), one.Alert.Id.ToString(), Word(one.Score.Verdict)))]),
                ],
            ],
        };
    }

    private static IEnumerable<string> Lines(AlertEffectiveness record)
    {
        var all = record.All;
        yield return all.Firings == 0 ? "**None of them told you anything in that time.**" : $"**Told {AlertPreviewView.Times(all.Firings)}** · {Calls(all)} · acted on {all.ActedOn.ToString("#,0", CultureInfo.InvariantCulture)}";
        if (Moves(all) is { } moves) yield return $"Price after: {moves}";
        if (all.Firings > 0 && all.Advice.Length > 0) yield return DiscordText.Escape(DiscordText.Clip(all.Advice, 300));
        foreach (var (alert, item, score) in record.Alerts.Take(MostAlerts))
            yield return $"\n{Mark(score.Verdict)} #{alert.Id} **{DiscordText.Escape(DiscordText.Clip(item, 80))}** · {Short(score)}\n\u2003{DiscordText.Escape(DiscordText.Clip(score.Advice, 200))}";
    }

    private static string Short(AlertScore score) => score.Firings == 0 ? "never told" : $"told {AlertPreviewView.Times(score.Firings)}, {Calls(score)}";

    private static string Calls(AlertScore score) => score.Judged == 0
        ? "too young to judge"
        : string.Create(CultureInfo.InvariantCulture, $"{score.GoodCalls:#,0} of {score.Judged:#,0} good calls");

    private static string? Moves(AlertScore score)
    {
        var parts = new List<string>(4);
        if (score.MedianChangeHour is { } hour) parts.Add($"{GoldText.Change(hour)} in an hour");
        if (score.MedianChangeDay is { } day) parts.Add($"{GoldText.Change(day)} in a day");
        if (score.MedianChangeWeek is { } week) parts.Add($"{GoldText.Change(week)} in a week");
        if (score.MedianMissed is { } missed) parts.Add(string.Create(CultureInfo.InvariantCulture, $"the best of the week was {Math.Abs(missed) * 100:0.#} % better"));
        return parts.Count == 0 ? null : string.Join(", ", parts) + " (medians)";
    }

    private static string Mark(AlertVerdict verdict) => verdict switch
    {
        AlertVerdict.TooEarly => "⏳",
        AlertVerdict.Keep => "✅",
        AlertVerdict.Tighten => "🔧",
        AlertVerdict.Loosen => "💤",
        AlertVerdict.Drop => "🗑",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Not a verdict."),
    };

    private static string Word(AlertVerdict verdict) => verdict switch
    {
        AlertVerdict.TooEarly => "too early to say",
        AlertVerdict.Keep => "keep it",
        AlertVerdict.Tighten => "tighten it",
        AlertVerdict.Loosen => "loosen it",
        AlertVerdict.Drop => "drop it",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Not a verdict."),
    };
}
