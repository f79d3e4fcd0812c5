using System.Globalization;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Domain.Professions;
using Microsoft.Extensions.Options;

namespace DiscordAH.Bot.Professions;

/// <summary>Buying advice as a message.</summary>
internal sealed class OpportunitiesView(IOptions<PanelLinkOptions> panel)
{
    public const string Action = "buy";

    private const int PageSize = 8;
    private const int Colour = 0x3BA55D;
    private const int Nothing = 0x80848E;

    public Reply Show(BuyingAdvice advice, OpportunitiesState state)
    {
        var pages = Math.Max(1, (advice.Opportunities.Count + PageSize - 1) / PageSize);
        var number = Math.Clamp(state.Page, 1, pages);
        var shown = advice.Opportunities.Skip((number - 1) * PageSize).Take(PageSize).ToList();
        return new Reply
        {
            Ephemeral = !state.IsPublic,
            Embeds =
            [
                new Embed
                {
                    Title = DiscordText.Clip($"What to buy · {DiscordText.Escape(advice.Profession.Name.English)} · {DiscordText.Escape(RealmText.Name(advice.Realm))}", 256),
                    Description = DiscordText.Clip($"{Head(advice)}\n\n{(shown.Count == 0 ? Empty(advice) : string.Join('\n', shown.Select(Line)))}", 4000),
                    Url = panel.Value.ProfessionPage(advice),
                    Colour = shown.Count == 0 ? Nothing : Colour,
                    Footer = string.Create(CultureInfo.InvariantCulture,
                        $"Page {number}/{pages} · {advice.Opportunities.Count} of {advice.Opportunities.Count + advice.Passed.Sum(passed => passed.Goods)} goods · usual: weighted value of 14 days"),
                },
            ],
            Rows = Rows(advice, state with { Page = number }, pages),
        };
    }

    private static string Head(BuyingAdvice advice)
    {
        var whose = advice.Goals switch
        {
            0 => "For anybody of the profession, to use or to sell again",
            1 => "For your goal",
            _ => string.Create(CultureInfo.InvariantCulture, $"For your {advice.Goals} goals"),
        };
        return $"{whose} · {DiscordText.Escape(advice.Tier.Name.English)} · data as of {DiscordText.Ago(advice.DataUntil)}";
    }

    private static string Line(BuyingOpportunity one)
    {
        var sold = one.SoldPerDay > 0 ? string.Create(CultureInfo.InvariantCulture, $" · about {one.SoldPerDay.ToString(one.SoldPerDay >= 9.5 ? "#,0" : "0.#", CultureInfo.InvariantCulture)} sold a day") : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"**{DiscordText.Escape(DiscordText.Clip(one.Name, 80))}** · {GoldText.Count(one.Units)} for {GoldText.Of(one.Average)} each instead of {GoldText.Of(one.Usual)}, saves **{GoldText.Of(one.Saving)}**\n\u2003percentile {one.Percentile * 100:0}{sold} · {DiscordText.Escape(DiscordText.Clip(one.Reason, 160))}");
    }

    private static string Empty(BuyingAdvice advice)
    {
        var why = advice.Passed.Count == 0 ? "no good of it is known" : string.Join("; ", advice.Passed.Take(5).Select(passed => string.Create(CultureInfo.InvariantCulture, $"{passed.Reason.ToLowerInvariant()} ({passed.Goods:#,0})")));
        var next = advice.Passed.Count > 0 && advice.Passed[0].Reason == BuyingRules.NoHistory
            ? "History grows by the hour; ask again in a day or two."
            : "Prices change every hour; ask again later, or set what you need with `/market goal add`.";
        return $"Nothing is worth buying now: {why}.\n{next}";
    }

    private List<IReadOnlyList<Component>> Rows(BuyingAdvice advice, OpportunitiesState state, int pages)
    {
        var rows = new List<IReadOnlyList<Component>>();
        if (pages > 1) rows.Add([Turn("⏮", 1, "a"), Turn("◀", state.Page - 1, "b"), Turn("▶", state.Page + 1, "c"), Turn("⏭", pages, "d")]);
        var last = new List<Component> { new Component.Button("Refresh", Action, state + "~e") };
        if (panel.Value.ProfessionPage(advice) is { } page) last.Add(new Component.Link("Open in the panel", page));
        rows.Add(last);
        return rows;

        // Two buttons may lead to the same page, and Discord wants every id once; the letter makes them differ.
        Component.Button Turn(string label, int to, string which) =>
            new(label, Action, (state with { Page = Math.Clamp(to, 1, pages) }) + "~" + which) { Disabled = to < 1 || to > pages || to == state.Page };
    }
}
