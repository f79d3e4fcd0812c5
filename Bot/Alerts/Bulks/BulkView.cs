using System.Globalization;
using DiscordAH.Bot.Alerts.Drafts;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Alerts;

/// <summary>What a bulk of alerts would tell, and that it was made, as messages.</summary>
internal sealed class BulkView
{
    private const int Colour = 0x3BA55D;
    private const int Loud = 0xE6B04D;
    private const double LoudPerDay = 24;
    private const int MostGoods = 20;
    private const int MostSkipped = 5;

    /// <summary>The dry run with its buttons.</summary>
    public Reply Show(CreateBulkAlerts.Made tried, BulkWish wish, string draft, UserId user)
    {
        var lines = new List<string>
        {
            $"**Rule** {DiscordText.Escape(DiscordText.Clip(wish.When, ConditionText.MaxLength))} · **tells** {AlertText.Way(WishTarget.Of(wish.Channel, wish.Guild))}",
            string.Create(CultureInfo.InvariantCulture, $"**{tried.Goods.Count:#,0} alerts**, about **{PerDay(tried.FiringsPerDay)}** a day by the last 30 days. Those of one hour come as one message."),
            "",
        };
        lines.AddRange(tried.Goods.OrderByDescending(one => one.Firings).Take(MostGoods).Select(one => $"• {DiscordText.Escape(DiscordText.Clip(one.Good, 80))}: {AlertPreviewView.Times(one.Firings)}"));
        if (tried.Goods.Count > MostGoods) lines.Add(string.Create(CultureInfo.InvariantCulture, $"• and {tried.Goods.Count - MostGoods:#,0} more, none more often"));
        if (tried.Skipped.Count > 0)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"\n**Left out: {tried.Skipped.Count:#,0}**"));
            lines.AddRange(tried.Skipped.Take(MostSkipped).Select(one => $"• {DiscordText.Escape(DiscordText.Clip(one.Good, 80))}: {DiscordText.Escape(DiscordText.Clip(one.Reason, 160))}"));
        }

        var isLoud = tried.FiringsPerDay > LoudPerDay;
        if (isLoud) lines.Add("\n⚠ That is more than one an hour. A tighter rule, like `35% below median of 14 days`, tells less and means more.");
        return new Reply
        {
            Ephemeral = true,
            Embeds =
            [
                new Embed
                {
                    Title = DiscordText.Clip($"Dry run · {DiscordText.Escape(tried.Name)}", 256),
                    Description = DiscordText.Clip(string.Join('\n', lines), 4000),
                    Colour = isLoud ? Loud : Colour,
                    Footer = $"{AlertText.Used(tried.Counts, tried.Limits)} with these · nothing is saved yet",
                },
            ],
            Rows =
            [
                [
                    new Component.Button(string.Create(CultureInfo.InvariantCulture, $"Save {tried.Goods.Count:#,0} alerts"), DraftPress.Action, new DraftPress(DraftPress.SaveBulk, draft).ToString()) { OnlyFor = user, Style = ButtonStyle.Success, Disabled = tried.Goods.Count == 0 },
                    new Component.Button("Cancel", DraftPress.Action, new DraftPress(DraftPress.Drop, draft).ToString()) { OnlyFor = user },
                ],
            ],
        };
    }

    /// <summary>That they were made.</summary>
    public static Reply Saved(CreateBulkAlerts.Made made, BulkWish wish) => new()
    {
        Ephemeral = true,
        Text = string.Create(CultureInfo.InvariantCulture,
            $"Saved. **{DiscordText.Escape(DiscordText.Clip(made.Name, 100))}**: {made.Goods.Count:#,0} alerts tell {AlertText.Way(WishTarget.Of(wish.Channel, wish.Guild))} when: {DiscordText.Escape(DiscordText.Clip(wish.When, 300))}.\n-# {AlertText.Used(made.Counts, made.Limits)} · open one in the list to pause or delete all of them"),
        Rows = [[ListPress.List("My alerts")]],
    };

    private static string PerDay(double firings) => firings switch
    {
        < 0.1 => "less than one in ten days",
        < 9.95 => firings.ToString("0.#", CultureInfo.InvariantCulture) + " firings",
        _ => firings.ToString("#,0", CultureInfo.InvariantCulture) + " firings",
    };
}
