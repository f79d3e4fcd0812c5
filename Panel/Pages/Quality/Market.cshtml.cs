using DiscordAH.Domain.Market;
using DiscordAH.Domain.Sources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Quality;

/// <summary>How good one market's data are, day by day, and which prices are doubtful.</summary>
public sealed class MarketModel(IMarketQualityStore quality, IMarketQueries market, IItemCatalog items) : PageModel
{
    private const int Days = 14;

    public string Name { get; private set; } = "";

    public IReadOnlyList<MarketQuality> Measured { get; private set; } = [];

    public IReadOnlyList<PriceDoubt> Suspects { get; private set; } = [];

    public IReadOnlyList<PriceDoubt> Disagreements { get; private set; } = [];

    public static string SourceOf(PriceAgreement agreement) => SourceNames.Title(agreement.Source);

    public async Task<IActionResult> OnGetAsync([FromRoute(Name = "market")] int number, CancellationToken ct)
    {
        var id = new MarketId(number);
        if ((await market.FreshnessAsync(ct)).FirstOrDefault(one => one.Market == id) is not { } known) return NotFound();
        Name = $"{known.Name} {known.Region.Slug().ToUpperInvariant()}";
        Measured = await quality.OfMarketAsync(id, Days, ct);
        var doubts = (await quality.DoubtsAsync(id, ct)).ToLookup(doubt => doubt.Kind);
        (Suspects, Disagreements) = ([.. doubts[DoubtKind.Suspect]], [.. doubts[DoubtKind.Disagreement]]);
        return Page();
    }

    public string NameOf(VariantKey variant) => items.NameOf(variant);
}
