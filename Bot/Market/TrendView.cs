using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Forecasting;
using DiscordAH.Domain.Market;
using Microsoft.Extensions.Options;

namespace DiscordAH.Bot.Market;

/// <summary>A trend report as a message.</summary>
internal sealed class TrendView(IItemCatalog items, ITrendCharts charts, IOptions<PanelLinkOptions> panel)
{
    public const string Action = "trend";
    public const string ChartName = "trend.png";
    public const string WeekName = "week.png";

    private const int Going = 0x56B4E9;
    private const int Still = 0x80848E;
    private static readonly TimeSpan Stale = TimeSpan.FromHours(3);

    public Reply Show(TrendReport report, IReadOnlyList<VariantKey> others, byte[] chart, bool isPrivate) => new()
    {
        Embeds = [Card(report)],
        Files = [new ReplyFile(ChartName, chart, DiscordText.Clip(charts.Describe(report), 1024))],
        Rows = Rows(report, others, isPrivate),
        Ephemeral = isPrivate,
    };

    /// <summary>The weekly swing; the report must have one.</summary>
    public Reply ShowWeek(TrendReport report, byte[] picture, bool isPrivate) => new()
    {
        Embeds =
        [
            new Embed
            {
                Title = DiscordText.Clip(DiscordText.Escape(report.VariantName), 256),
                Description = $"**{DiscordText.Escape(DiscordText.Clip(RealmText.Name(report.Realm), 300))}**\n{SeasonWords.Sentence(report.Season!)}\nData as of {DiscordText.Ago(report.PublishedAt)}",
                Url = panel.Value.TrendPage(report),
                Colour = Going,
                Image = $"attachment://{WeekName}",
                Footer = "Percent against the usual price of the week · hours in UTC",
            },
        ],
        Files = [new ReplyFile(WeekName, picture, DiscordText.Clip(charts.DescribeSeason(report), 1024))],
        Rows = isPrivate ? [[new Component.Button("Share", Action, StateOf(report, TrendPress.ShareWeek)) { Style = ButtonStyle.Success }]] : [],
        Ephemeral = isPrivate,
    };

    private Embed Card(TrendReport report) => new()
    {
        Title = DiscordText.Clip(DiscordText.Escape(report.VariantName), 256),
        Description = DiscordText.Clip(Summary(report), 2500),
        Url = panel.Value.TrendPage(report),
        Colour = report.Current is null || report.Trend.State is TrendState.Unknown or TrendState.Flat ? Still : Going,
        Fields = TrendFields.Of(report),
        Image = $"attachment://{ChartName}",
        Thumbnail = ItemText.Icon(report.Item),
        Footer = $"Prices per unit · figures over the last {TrendWords.Span(report.Trend.Range)} · UTC",
    };

    private static string Summary(TrendReport report)
    {
        var lines = new List<string> { $"**{DiscordText.Escape(DiscordText.Clip(RealmText.Name(report.Realm), 300))}**" };
        if (report.Market.IsCommodities) lines[0] += " · region-wide commodity";
        else if (report.MarketName != report.Realm.Name) lines.Add($"Connected: {DiscordText.Clip(DiscordText.Escape(report.MarketName), 500)}");
        var state = TrendWords.Of(report.Trend.State);
        lines.Add(report.Trend.State == TrendState.Unknown ? TrendWords.Why(report.Trend) : $"**{char.ToUpperInvariant(state[0])}{state[1..]}.** {TrendWords.Why(report.Trend)}");
        if (report.Current is null && report.Trend.State != TrendState.Unknown) lines.Add("Not on sale now.");
        lines.Add($"**Forecast.** {DiscordText.Escape(ForecastWords.Sentence(report.Forecast))}");
        if (report.Forecast is { Points.Count: > 0 } forecast) lines.Add(ForecastWords.Record(forecast));
        if (report.Season is not null) lines.Add("It swings over the week: press **Week**.");
        lines.Add($"Data as of {DiscordText.Ago(report.PublishedAt)}{(report.To - report.PublishedAt > Stale ? " ⚠ older than usual" : "")}");
        return string.Join('\n', lines);
    }

    private List<IReadOnlyList<Component>> Rows(TrendReport report, IReadOnlyList<VariantKey> others, bool isPrivate)
    {
        var ranges = TrendRanges.All.Select(range => (Component)new Component.Button(range.Name(), Action, StateOf(report, TrendPress.Span, range))
        {
            Style = range == report.Trend.Range ? ButtonStyle.Primary : ButtonStyle.Secondary,
            Disabled = range == report.Trend.Range,
        });
        var acts = new List<Component> { new Component.Button("Refresh", Action, StateOf(report, TrendPress.Refresh)) };
        if (report.Season is not null) acts.Add(new Component.Button("Week", Action, StateOf(report, TrendPress.Week)));
        if (!report.Market.IsCommodities) acts.Add(CompareView.Opener(report.Variant, report.Realm));
        if (isPrivate) acts.Add(new Component.Button("Share", Action, StateOf(report, TrendPress.Share)) { Style = ButtonStyle.Success });
        if (panel.Value.TrendPage(report) is { } page) acts.Add(new Component.Link("Open in the panel", page));
        var rows = new List<IReadOnlyList<Component>> { ranges.ToList(), acts };
        if (ItemText.Variants(items, report.Variant, others, Action, StateOf(report, TrendPress.Variant)) is { } select) rows.Add([select]);
        return rows;
    }

    /// <summary>A button that opens a trend from another answer.</summary>
    public static Component.Button Opener(VariantKey variant, Realm realm) =>
        new("Trend", Action, new TrendPress(TrendPress.Open, variant.ToString(), realm.Market, realm.Id, TrendRange.Fortnight).ToString());

    private static string StateOf(TrendReport report, char verb, TrendRange? range = null) =>
        new TrendPress(verb, report.Variant.ToString(), report.Realm.Market, report.Realm.Id, range ?? report.Trend.Range).ToString();
}
