using DiscordAH.Domain.Market;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Ingestion;

/// <summary>Asks Battle.net about one market at once.</summary>
[Authorize(PanelPolicies.Admin)]
public sealed partial class CheckModel(IServiceProvider services, ILogger<CheckModel> logger) : PageModel
{
    public IActionResult OnGet() => Redirect("/ingestion");

    public async Task<IActionResult> OnPostAsync(int? market, CancellationToken ct)
    {
        if (SessionCookie.UserOf(User) is not { } user) return Forbid();
        var result = await services.GetRequiredService<CheckMarketNow>().RunAsync(new MarketId(market ?? 0), user, ct);
        LogAsked(user.Value, market, result.Error?.Code ?? (result.Value ? "queued" : "already queued"));
        if (!result.Succeeded) return this.Refuse(404, result.Error);
        return LocalRedirect("/ingestion?done=" + (result.Value ? "check" : "busy"));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Audit: user {User} asked to check market {Market} now: {Outcome}")]
    private static partial void LogAsked(ILogger logger, long user, int? market, string outcome);

    private void LogAsked(long user, int? market, string outcome) => LogAsked(logger, user, market, outcome);
}
