using DiscordAH.Domain.Market;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Token;

[Authorize(PanelPolicies.Member)]
public sealed class IndexModel(LookUpToken tokens, ITokenPrices prices, ITokenCharts charts) : PageModel
{
    public Region Region { get; private set; } = Region.Us;

    public PriceRange Range { get; private set; } = PriceRange.Week;

    public IReadOnlyList<Region> Regions { get; private set; } = [];

    /// <summary>Null when there is no price yet.</summary>
    public TokenReport? Report { get; private set; }

    /// <summary>Why there is no report.</summary>
    public string Nothing { get; private set; } = "";

    public string ChartText { get; private set; } = "";

    public string ChartDefault { get; private set; } = "";

    public IReadOnlyList<(string Media, string Source)> ChartSources { get; private set; } = [];

    public bool IsByDay => Range != PriceRange.Day;

    public IReadOnlyList<TokenRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? region, string? range, CancellationToken ct)
    {
        if (!PriceRanges.TryParse(range ?? PriceRange.Week.Name(), out var span)) return this.Refuse(400, new MarketErrors.BadRange(range!.Length > 40 ? range[..40] : range));
        Regions = await prices.RegionsAsync(ct);
        if (region is not null)
        {
            if (!RegionNames.TryParse(region, out var asked)) return this.Refuse(400, new TokenErrors.UnknownRegion(region.Length > 40 ? region[..40] : region));
            Region = asked;
        }
        else if (Regions.Count > 0)
        {
            Region = Regions[0];
        }

        Range = span;
        var result = await tokens.RunAsync(Region, span, ct);
        if (!result.Succeeded)
        {
            Nothing = result.Error.Message;
            return Page();
        }

        Report = result.Value;
        ChartText = charts.Describe(Report);
        Rows = RowsOf(Report);
        SetSources();
        return Page();
    }

    public string Link(Region region, PriceRange range) => $"/token?region={region.Slug()}&range={range.Name()}";

    private List<TokenRow> RowsOf(TokenReport report) =>
    [
        .. report.Series.Where(price => price.At >= report.From)
            .GroupBy(price => IsByDay ? new DateTimeOffset(price.At.UtcDateTime.Date, TimeSpan.Zero) : price.At)
            .Select(group => new TokenRow(group.Key, group.Min(price => price.Price), group.Max(price => price.Price), group.Last().Price))
            .Reverse(),
    ];

    private void SetSources()
    {
        const string Narrow = "(max-width: 640px)";
        var theme = ThemeCookie.Of(Request);
        ChartDefault = Chart(theme, "wide");
        ChartSources = theme == "auto"
            ? [
                (Narrow + " and (prefers-color-scheme: dark)", Chart("dark", "narrow")), (Narrow, Chart("light", "narrow")),
                ("(prefers-color-scheme: dark)", Chart("dark", "wide")),
              ]
            : [(Narrow, Chart(theme, "narrow"))];
    }

    private string Chart(string theme, string shape) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"/token/{Region.Slug()}/chart.png?range={Range.Name()}&theme={(theme == "dark" ? "dark" : "light")}&shape={shape}&at={Report!.Newest.At.ToUnixTimeSeconds()}&events={Report.Events.Count}");
}
