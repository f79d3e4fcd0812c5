using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Market;
using Microsoft.Extensions.Options;

namespace DiscordAH.Bot.Market;

/// <summary>A token report as a message.</summary>
internal sealed class TokenView(ITokenCharts charts, IOptions<PanelLinkOptions> panel)
{
    public const string Action = "token";
    public const string ChartName = "token.png";

    private const int Fresh = 0x3BA55D;
    private const int Old = 0xE6B04D;
    private static readonly TimeSpan Stale = TimeSpan.FromHours(2);

    public Reply Show(TokenReport report, byte[] chart) => new()
    {
        Embeds = [Card(report)],
        Files = [new ReplyFile(ChartName, chart, DiscordText.Clip(charts.Describe(report), 1024))],
        Rows = Rows(report),
    };

    private Embed Card(TokenReport report)
    {
        var isOld = report.To - report.Newest.At > Stale;
        return new Embed
        {
            Title = $"WoW Token · {report.Region.Slug().ToUpperInvariant()}",
            Description = $"{report.ShopSentence}\nPrice of {DiscordText.Ago(report.Newest.At)}{(isOld ? " ⚠ older than usual" : "")}",
            Url = panel.Value.TokenPage(report),
            Colour = isOld ? Old : Fresh,
            Fields = Fields(report),
            Image = $"attachment://{ChartName}",
            Footer = $"Chart: {Span(report.Range)}, UTC",
        };
    }

    private static List<EmbedField> Fields(TokenReport report)
    {
        var fields = new List<EmbedField> { new("Now", GoldText.Of(report.Newest.Price)) };
        if (report.ChangeDay is { } day) fields.Add(new EmbedField("Change 24 h", GoldText.Change(day)));
        if (report.ChangeWeek is { } week) fields.Add(new EmbedField("Change 7 d", GoldText.Change(week)));
        fields.Add(new EmbedField($"Lowest, {report.Range.Name()}", $"{GoldText.Of(report.Lowest.Price)}\n{DiscordText.Stamp(report.Lowest.At)}"));
        fields.Add(new EmbedField($"Highest, {report.Range.Name()}", $"{GoldText.Of(report.Highest.Price)}\n{DiscordText.Stamp(report.Highest.At)}"));
        return fields;
    }

    private List<IReadOnlyList<Component>> Rows(TokenReport report)
    {
        var state = new TokenState(TokenState.Span, report.Region, report.Range);
        var ranges = PriceRanges.All.Select(range => (Component)new Component.Button(range.Name(), Action, (state with { Range = range }).ToString())
        {
            Style = range == report.Range ? ButtonStyle.Primary : ButtonStyle.Secondary,
            Disabled = range == report.Range,
        });
        var rows = new List<IReadOnlyList<Component>>
        {
            new List<Component>(ranges),
        };
        var last = new List<Component> { new Component.Button("Refresh", Action, (state with { Verb = TokenState.Refresh }).ToString()) };
        if (panel.Value.TokenPage(report) is { } page) last.Add(new Component.Link("Open in the panel", page));
        rows.Add(last);
        return rows;
    }

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
