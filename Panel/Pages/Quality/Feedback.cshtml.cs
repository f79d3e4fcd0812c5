using DiscordAH.Domain.Market;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Quality;

/// <summary>A report of a wrong price, and the officer's verdict.</summary>
[Authorize(PanelPolicies.Officer)]
public sealed class FeedbackModel(IServiceProvider services, IPriceFeedbackStore reports, IMarketQueries market, IItemCatalog items) : PageModel
{
    public PriceFeedback Report { get; private set; } = null!;

    public string Good => items.NameOf(Report.Variant);

    public string MarketName { get; private set; } = "";

    /// <summary>What is on sale now; null when nothing is.</summary>
    public CurrentPrice? Now { get; private set; }

    public string Note { get; private set; } = "";

    public string? Fault { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken ct) => await LoadAsync(id, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(long id, string? verdict, string? note, CancellationToken ct)
    {
        if (SessionCookie.UserOf(User) is not { } user) return Forbid();
        if (await LoadAsync(id, ct) is { } refused) return refused;
        Note = note is { Length: <= 2000 } ? note : "";
        if (verdict is not ("accepted" or "rejected")) return Refused(400, "Say whether the price was wrong or right.");
        var result = await services.GetRequiredService<JudgePriceFeedback>().RunAsync(new JudgePriceFeedback.Request(id, user, verdict == "accepted", note ?? ""), ct);
        return result.Error switch
        {
            null => LocalRedirect($"/quality?done={verdict}"),
            QualityErrors.UnknownReport unknown => this.Refuse(404, unknown),
            QualityErrors.AlreadyJudged judged => this.Refuse(409, judged),
            var other => Refused(400, other.Message),
        };
    }

    private async Task<IActionResult?> LoadAsync(long id, CancellationToken ct)
    {
        if (await reports.FindAsync(id, ct) is not { } report) return this.Refuse(404, new QualityErrors.UnknownReport());
        Report = report;
        MarketName = (await market.FreshnessAsync(ct)).FirstOrDefault(one => one.Market == report.Market)?.Name ?? $"Market {report.Market}";
        Now = await market.CurrentAsync(report.Market, report.Variant, ct);
        return null;
    }

    private PageResult Refused(int status, string fault)
    {
        Fault = fault;
        Response.StatusCode = status;
        return Page();
    }
}
