using DiscordAH.Bot.Alerts;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Market;
using Microsoft.Extensions.Options;

namespace DiscordAH.Bot.Market;

/// <summary>A price report as a message.</summary>
internal sealed class PriceView(IItemCatalog items, IPriceCharts charts, IOptions<PanelLinkOptions> panel)
{
    public const string Action = "price";
    public const string ChartName = "price.png";

    private const int OnSale = 0x3BA55D;
    private const int Old = 0xE6B04D;
    private const int NotOnSale = 0x80848E;
    private static readonly TimeSpan Stale = TimeSpan.FromHours(3);

    /// <param name="report">The numbers.</param>
    /// <param name="chart">The picture.</param>
    /// <param name="isPrivate">For the caller alone.</param>
    /// <param name="outlook">Whether it is a good price, in a line; null when that is not known in time.</param>
    public Reply Show(PriceReport report, byte[] chart, bool isPrivate, string? outlook = null) => new()
    {
        Embeds = [Card(report, outlook)],
        Files = [new ReplyFile(ChartName, chart, DiscordText.Clip(charts.Describe(report), 1024))],
        Rows = Rows(report, isPrivate),
        Ephemeral = isPrivate,
    };

    private Embed Card(PriceReport report, string? outlook) => new()
    {
        Title = DiscordText.Clip(DiscordText.Escape(report.VariantName), 256),
        Description = DiscordText.Clip(Summary(report, outlook), 2000),
        Url = panel.Value.ItemPage(report),
        Colour = report.Current is null ? NotOnSale : IsOld(report) ? Old : OnSale,
        Fields = Fields(report),
        Image = $"attachment://{ChartName}",
        Thumbnail = ItemText.Icon(report.Item),
        Footer = $"Prices per unit · chart: {Span(report.Range)}, UTC",
    };

    private static string Summary(PriceReport report, string? outlook)
    {
        var lines = new List<string> { $"**{DiscordText.Escape(RealmText.Name(report.Realm))}**" };
        if (report.Market.IsCommodities) lines[0] += " · region-wide commodity";
        else if (report.MarketName != report.Realm.Name) lines.Add($"Connected: {DiscordText.Clip(DiscordText.Escape(report.MarketName), 500)}");
        if (report.Current is null)
            lines.Add(report.LastSeen is { } seen ? $"Not on sale now. Last seen {DiscordText.Stamp(seen.At)} ({DiscordText.Ago(seen.At)}):" : "Not on sale now.");
        if (outlook is not null) lines.Add($"**Is this a good price?** {DiscordText.Escape(outlook)}");
        if (report.Events.Count > 0) lines.Add(Events(report));
        if (SalesText.Of(report.Sales) is { } sales) lines.Add(sales);
        lines.Add($"Data as of {DiscordText.Ago(report.PublishedAt)}{(IsOld(report) ? " ⚠ older than usual" : "")}");
        return string.Join('\n', lines);
    }

    // The newest two in words; the chart marks more, and /events lists them all.
    private static string Events(PriceReport report)
    {
        var named = report.Events.Take(2).Select(one => $"{DiscordText.Escape(DiscordText.Clip(one.Text, 80))} {DiscordText.Ago(one.At)}");
        var more = report.Events.Count - 2;
        return $"Events: {string.Join(" · ", named)}{(more > 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" · {more} more in `/events`") : "")}";
    }

    private static List<EmbedField> Fields(PriceReport report)
    {
        var fields = new List<EmbedField>(6);
        if (report.Current is { Summary: var now })
        {
            fields.Add(new EmbedField("Minimum", GoldText.Of(now.Minimum)));
            fields.Add(new EmbedField("Market value", GoldText.Of(now.MarketValue)));
            fields.Add(new EmbedField("Median", GoldText.Of(now.Median)));
            fields.Add(new EmbedField("Quantity", $"{GoldText.Count(now.Quantity)} in {GoldText.Count(now.Auctions)} {(now.Auctions == 1 ? "auction" : "auctions")}"));
        }
        else if (report.LastSeen is { } seen)
        {
            fields.Add(new EmbedField("Last minimum", GoldText.Of(seen.Minimum)));
            fields.Add(new EmbedField("Last market value", GoldText.Of(seen.MarketValue)));
            fields.Add(new EmbedField("Last median", GoldText.Of(seen.Median)));
            fields.Add(new EmbedField("Last quantity", GoldText.Count(seen.Quantity)));
        }

        if (report.ChangeDay is { } day) fields.Add(new EmbedField("Change 24 h", GoldText.Change(day)));
        if (report.ChangeWeek is { } week) fields.Add(new EmbedField("Change 7 d", GoldText.Change(week)));
        return fields;
    }

    private List<IReadOnlyList<Component>> Rows(PriceReport report, bool isPrivate)
    {
        var state = new PriceState(PriceState.Span, report.Variant.ToString(), report.Realm.Market, report.Realm.Id, report.Range);
        var ranges = PriceRanges.All.Select(range => (Component)new Component.Button(range.Name(), Action, (state with { Range = range }).ToString())
        {
            Style = range == report.Range ? ButtonStyle.Primary : ButtonStyle.Secondary,
            Disabled = range == report.Range,
        });
        var acts = new List<Component>
        {
            new Component.Button("Refresh", Action, (state with { Verb = PriceState.Refresh }).ToString()), TrendView.Opener(report.Variant, report.Realm), CompareView.Opener(report.Variant, report.Realm),
        };
        if (isPrivate) acts.Add(new Component.Button("Share", Action, (state with { Verb = PriceState.Share }).ToString()) { Style = ButtonStyle.Success });
        if (panel.Value.ItemPage(report) is { } page) acts.Add(new Component.Link("Open in the panel", page));
        var rows = new List<IReadOnlyList<Component>> { ranges.ToList(), acts };
        if (ItemText.Variants(items, report.Variant, report.OtherVariants, Action, (state with { Verb = PriceState.Variant }).ToString()) is { } select) rows.Add([select]);
        rows.Add([AlertMeComponent.Opener(report.Variant, report.Realm), WrongPriceComponent.Button(report)]);
        return rows;
    }

    private static bool IsOld(PriceReport report) => report.To - report.PublishedAt > Stale;

    private static string Span(PriceRange range) => range switch
    {
        PriceRange.Day => "last 24 hours",
        PriceRange.Week => "last 7 days",
        PriceRange.Fortnight => "last 14 days",
        PriceRange.Month => "last 30 days",
        PriceRange.Quarter => "last 90 days",
        _ => throw new ArgumentOutOfRangeException(nameof(range), range, "Not a range."),
    };
}
