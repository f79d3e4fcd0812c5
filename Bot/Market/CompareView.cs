using System.Globalization;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Market;
using Microsoft.Extensions.Options;

namespace DiscordAH.Bot.Market;

/// <summary>A comparison of realms as a message: median and spread, then the realms page by page.</summary>
internal sealed class CompareView(IItemCatalog items, ICompareCharts charts, IOptions<PanelLinkOptions> panel)
{
    public const string Action = "compare";
    public const string ChartName = "compare.png";
    public const int PageSize = 10;

    private const int Colour = 0x56B4E9;
    private const int MaxName = 60;
    private static readonly (CompareSort Sort, string Label)[] Orders = [(CompareSort.Price, "Cheapest"), (CompareSort.Quantity, "Most on sale"), (CompareSort.Name, "By name")];

    /// <param name="comparison">The numbers.</param>
    /// <param name="question">What was asked, with the variant that is shown as its item.</param>
    /// <param name="regions">Regions to choose from.</param>
    /// <param name="chart">The picture; null for a commodity, which has but one price.</param>
    public Reply Show(ServerComparison comparison, CompareQuestion question, IReadOnlyList<Region> regions, byte[]? chart)
    {
        var pages = Math.Max(1, (comparison.Offers.Count + PageSize - 1) / PageSize);
        var asked = question with { Page = Math.Clamp(question.Page, 1, pages) };
        return new Reply
        {
            Embeds = [Card(comparison, asked, pages, chart is not null)],
            Files = chart is null ? [] : [new ReplyFile(ChartName, chart, DiscordText.Clip(charts.Describe(comparison, question.Own?.Market), 1024))],
            Rows = Rows(comparison, asked, regions, pages),
            Ephemeral = question.Private,
        };
    }

    /// <summary>A button that opens a comparison from another answer, with the realm marked.</summary>
    public static Component.Button Opener(VariantKey variant, Realm realm) =>
        new("Compare", Action, new CompareQuestion(variant.ToString(), realm.Region, realm, CompareSort.Price, 1, true).Press(ComparePress.Open).ToString());

    private Embed Card(ServerComparison comparison, CompareQuestion asked, int pages, bool hasChart) => new()
    {
        Title = DiscordText.Clip($"{DiscordText.Escape(DiscordText.Clip(comparison.VariantName, 200))} · {asked.Region.Slug().ToUpperInvariant()}", 256),
        Description = DiscordText.Clip(Text(comparison, asked), 4096),
        Url = panel.Value.ComparePage(comparison, asked.Own),
        Colour = Colour,
        Image = hasChart ? $"attachment://{ChartName}" : null,
        Thumbnail = ItemText.Icon(comparison.Item),
        Footer = comparison.IsCommodity ? "Prices per unit"
            : string.Create(CultureInfo.InvariantCulture, $"Page {asked.Page}/{pages} · prices per unit, against the region's median · ⚠ suspect: shown, not dropped"),
    };

    private static string Text(ServerComparison comparison, CompareQuestion asked)
    {
        var lines = new List<string> { ComparisonWords.Summary(comparison) };
        if (!comparison.IsCommodity && asked.Own is { } own && own.Region == comparison.Region) lines.Add($"**{DiscordText.Escape(DiscordText.Clip(ComparisonWords.Own(comparison, own.Market), 300))}**");
        if (comparison.Offers.Count > 0) lines.Add($"Data as of {DiscordText.Ago(comparison.Offers.Max(offer => offer.PublishedAt))}");
        if (!comparison.IsCommodity)
        {
            lines.Add("");
            var first = (asked.Page - 1) * PageSize;
            lines.AddRange(Sorted(comparison, asked.Sort).Skip(first).Take(PageSize).Select((offer, i) => Line(comparison, offer, first + i + 1, asked.Own?.Market)));
        }

        return string.Join('\n', lines);
    }

    private static IEnumerable<RealmOffer> Sorted(ServerComparison comparison, CompareSort sort)
    {
        var selling = comparison.Offers.Where(offer => offer.Minimum is not null);
        var ordered = sort switch
        {
            CompareSort.Quantity => selling.OrderByDescending(offer => offer.Quantity).ThenBy(offer => offer.Minimum!.Value),
            CompareSort.Name => selling.OrderBy(offer => offer.Name, StringComparer.OrdinalIgnoreCase),
            _ => selling.OrderBy(offer => offer.Minimum!.Value).ThenBy(offer => offer.Name, StringComparer.OrdinalIgnoreCase),
        };
        return ordered.Concat(comparison.Offers.Where(offer => offer.Minimum is null).OrderBy(offer => offer.Name, StringComparer.OrdinalIgnoreCase));
    }

    private static string Line(ServerComparison comparison, RealmOffer offer, int number, MarketId? own)
    {
        var name = DiscordText.Escape(DiscordText.Clip(offer.Name, MaxName));
        name = offer.Market == own ? $"**➤ {name}**" : name;
        var place = string.Create(CultureInfo.InvariantCulture, $"`{number,2}.` ");
        if (offer.Minimum is not { } price)
            return place + name + (offer is { LastSeen: { } seen, LastMinimum: { } last } ? $" · none on sale, last {DiscordText.Ago(seen)} at {GoldText.Of(last)}" : " · none on sale, never seen");
        var line = $"{place}{name} · **{GoldText.Of(price)}**";
        if (offer.AgainstMedian is { } against && comparison.Summary is { Realms: > 1 }) line += $" · {GoldText.Change(against)}";
        line += $" · {GoldText.Count(offer.Quantity)} on sale";
        return offer.Suspicion is { } why ? $"{line} · ⚠ {DiscordText.Escape(DiscordText.Clip(why, 90))}" : line;
    }

    private List<IReadOnlyList<Component>> Rows(ServerComparison comparison, CompareQuestion asked, IReadOnlyList<Region> regions, int pages)
    {
        var rows = new List<IReadOnlyList<Component>>(5);
        if (pages > 1)
            rows.Add([Turn("⏮", 1, 0), Turn("◀", asked.Page - 1, 1), Turn("▶", asked.Page + 1, 2), Turn("⏭", pages, 3)]);
        var acts = new List<Component>(5);
        if (pages > 1) acts.AddRange(Orders.Select(order => Choice(order.Label, asked with { Sort = order.Sort, Page = 1 }, ComparePress.Order, order.Sort == asked.Sort)));
        acts.Add(Choice("Refresh", asked, ComparePress.Refresh, false));
        if (asked.Private) acts.Add(Choice("Share", asked, ComparePress.Share, false) with { Style = ButtonStyle.Success });
        rows.Add(acts);
        if (regions.Count > 1)
            rows.Add([.. regions.Take(5).Select(region => Choice(region.Slug().ToUpperInvariant(), asked with { Region = region, Page = 1 }, ComparePress.Place, region == asked.Region))]);
        if (ItemText.Variants(items, comparison.Variant, comparison.OtherVariants, Action, (asked with { Page = 1 }).Press(ComparePress.Variant).ToString()) is { } select) rows.Add([select]);

        var last = new List<Component>(2);
        if (asked.Own is { } own && own.Region == comparison.Region) last.Add(TrendView.Opener(comparison.Variant, own));
        if (panel.Value.ComparePage(comparison, asked.Own) is { } page) last.Add(new Component.Link("Open in the panel", page));
        if (last.Count > 0) rows.Add(last);
        return rows;

        // Two buttons may lead to the same page, and Discord wants every id once; the verb makes them differ.
        Component.Button Turn(string label, int to, int which) =>
            new(label, Action, (asked with { Page = Math.Clamp(to, 1, pages) }).Press(ComparePress.Turns[which]).ToString()) { Disabled = to < 1 || to > pages || to == asked.Page };
    }

    private static Component.Button Choice(string label, CompareQuestion question, char verb, bool isShown) =>
        new(label, Action, question.Press(verb).ToString()) { Disabled = isShown, Style = isShown ? ButtonStyle.Primary : ButtonStyle.Secondary };
}
