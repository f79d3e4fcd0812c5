using System.Globalization;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Alerts;

/// <summary>Why an alert fired and what became of it, and what holds true of somebody's alerts now, as messages.</summary>
internal sealed class FiringView(AlertText text)
{
    private const int Colour = 0x5865F2;
    private const int Found = 0x3BA55D;
    private const int Nothing = 0x80848E;
    private const int MostFacts = 12;
    private const int MostOpportunities = 15;

    /// <summary>Facts, the price since, the effect so far.</summary>
    public Reply Why(ExplainFiring.Explanation why)
    {
        var firing = why.Firing;
        var lines = new List<string>
        {
            $"**{DiscordText.Escape(DiscordText.Clip(why.Item, 100))}** on {DiscordText.Escape(DiscordText.Clip(why.MarketName, 200))}, {DiscordText.Stamp(firing.At)}",
            $"You asked to be told when: {DiscordText.Escape(DiscordText.Clip(firing.Condition, ConditionText.MaxLength))}.",
        };
        if (Became(firing, firing.Outcome) is { Count: > 0 } since) lines.AddRange(since.Prepend("**Since then**"));
        if (why.Now is { } now) lines.Add(now.Now.Quantity == 0 ? "**Now** nothing is on sale." : $"**Now** {GoldText.Of(now.Now.Minimum)}{Against(firing.Price, now.Now.Minimum)}, {GoldText.Count(now.Now.Quantity)} on sale.");
        if (Did(firing) is { } did) lines.Add(did);
        if (why.Alert is null) lines.Add("The alert itself was deleted.");
        return new Reply
        {
            Ephemeral = true,
            Embeds =
            [
                new Embed
                {
                    Title = $"Why alert #{firing.Alert} told you",
                    Description = DiscordText.Clip(string.Join('\n', lines), 3000),
                    Colour = Colour,
                    Fields = [.. firing.Facts.Take(MostFacts).Select(fact => new EmbedField(DiscordText.Clip(DiscordText.Escape(fact.Name), 100), DiscordText.Clip(DiscordText.Escape(fact.Value), 200)))],
                },
            ],
            Rows = why.Alert is { } alert ? [[ListPress.Open("Show the alert", alert.Id)]] : [],
        };
    }

    /// <summary>Current buying opportunities.</summary>
    public Reply Opportunities(IReadOnlyList<FindAlertOpportunities.Opportunity> found, int watching)
    {
        if (found.Count == 0)
        {
            return Reply.Private(watching switch
            {
                0 => "You have no alerts that watch. `/alert create` makes one: name an item, and it suggests what is worth watching for.",
                1 => "What your one alert waits for is not so right now. It tells you when it is; `/alert list` shows it.",
                _ => string.Create(CultureInfo.InvariantCulture, $"Nothing that your {watching:#,0} alerts wait for is so right now. They tell you when it is; `/alert list` shows them."),
            });
        }

        var rest = found.Count - MostOpportunities;
        return new Reply
        {
            Ephemeral = true,
            Embeds =
            [
                new Embed
                {
                    Title = found.Count == 1 ? "One of your alerts holds right now" : string.Create(CultureInfo.InvariantCulture, $"{found.Count:#,0} of your alerts hold right now"),
                    Description = DiscordText.Clip(string.Join('\n', found.Take(MostOpportunities).Select(Line)), 4000),
                    Colour = found.Count > 0 ? Found : Nothing,
                    Footer = rest > 0 ? string.Create(CultureInfo.InvariantCulture, $"{rest:#,0} more are not shown · largest saving first") : "Largest saving against the usual price first",
                },
            ],
            Rows = [[new Component.Select("Open an alert", ListPress.Action, new ListPress(ListPress.Show, 0).ToString(),
                [.. found.Take(MostOpportunities).DistinctBy(one => one.Alert.Id).Select(one => new SelectEntry(DiscordText.Clip($"#{one.Alert.Id} {one.Item}", 100), one.Alert.Id.ToString()))])]],
        };
    }

    private string Line(FindAlertOpportunities.Opportunity one)
    {
        var price = one.Price is { } at ? $"**{GoldText.Of(at)}**" : "not on sale";
        var usual = one.Usual is { } often ? $" instead of {GoldText.Of(often)}{(one.Price is { } now ? Against(often, now) : "")}" : "";
        var since = one.Since is { } from ? $"since {DiscordText.Ago(from)}" : "since before the alert was made";
        return $"{text.Name(one.Alert)}: {price}{usual} · {GoldText.Count(one.Quantity)} on sale\n\u2003{DiscordText.Clip(AlertText.When(one.Alert), 120)} · {since} · as of {DiscordText.Ago(one.AsOf)}";
    }

    private static List<string> Became(AlertFiring firing, FiringOutcome became)
    {
        var lines = new List<string>();
        Add("an hour later", became.AfterHour);
        Add("a day later", became.AfterDay);
        Add("a week later", became.AfterWeek);
        if (became.Best is { } best) lines.Add($"best of the week: {GoldText.Of(best)}{(became.BestAt is { } at ? $", {DiscordText.Stamp(at)}" : "")}");
        return lines;

        void Add(string when, Copper? price)
        {
            if (price is { } then) lines.Add($"{when}: {GoldText.Of(then)}{Against(firing.Price, then)}");
        }
    }

    private static string? Did(AlertFiring firing)
    {
        var at = firing.DeedAt is { } when ? $" {DiscordText.Ago(when)}" : "";
        return firing.Deed switch
        {
            FiringDeed.Bought => $"You bought it{at}.",
            FiringDeed.Snoozed => $"You snoozed it{at}.",
            FiringDeed.Changed => $"You changed the alert{at}.",
            FiringDeed.Deleted => $"You deleted the alert{at}.",
            _ => null,
        };
    }

    private static string Against(Copper? before, Copper now) => before is { Value: > 0 } old ? $" ({GoldText.Change((double)now.Value / old.Value - 1)})" : "";
}
