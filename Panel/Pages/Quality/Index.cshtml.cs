using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Sources;
using DiscordAH.Panel.Auth;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Quality;

/// <summary>How good the data of every market are; officers also see what members reported, and others what they reported themselves.</summary>
public sealed class IndexModel(IMarketQualityStore quality, IPriceFeedbackStore reports, ISourceStates sources, IMarketQueries market, IItemCatalog items) : PageModel
{
    private const int ReportsShown = 50;
    private IReadOnlyDictionary<MarketId, MarketFreshness> _markets = new Dictionary<MarketId, MarketFreshness>();

    /// <summary>The newest measurement of each market, lowest score first.</summary>
    public IReadOnlyList<MarketQuality> Markets { get; private set; } = [];

    public Page<PriceFeedback> Reports { get; private set; } = new([], 1, ReportsShown, 0);

    public IReadOnlyList<SourceState> Sources { get; private set; } = [];

    /// <summary>What was just done; one of our own sentences, never text from the address.</summary>
    public string? Done { get; private set; }

    public bool MayJudge => User.IsInRole(nameof(PanelRole.Officer));

    public double MeanScore => Markets.Count == 0 ? 0 : Markets.Average(one => one.Score);

    public async Task OnGetAsync(string? done, CancellationToken ct)
    {
        _markets = (await market.FreshnessAsync(ct)).ToDictionary(one => one.Market);
        Markets = [.. (await quality.NewestAsync(ct)).Where(one => _markets.ContainsKey(one.Market)).OrderBy(one => one.Score).ThenBy(one => NameOf(one.Market), StringComparer.Ordinal)];
        Sources = await sources.ListAsync(ct);
        if (SessionCookie.UserOf(User) is { } user)
            Reports = await reports.ListAsync(new FeedbackFilter(Member: MayJudge ? null : user), new PageRequest(1, ReportsShown), ct);
        Done = done switch
        {
            "accepted" => "The report is accepted. The price is marked as suspect, and the member is told.",
            "rejected" => "The report is rejected, and the member is told.",
            _ => null,
        };
    }

    public string NameOf(MarketId id) => _markets.TryGetValue(id, out var known) ? $"{known.Name} {known.Region.Slug().ToUpperInvariant()}" : $"Market {id}";

    public string NameOf(VariantKey variant) => items.NameOf(variant);
}
