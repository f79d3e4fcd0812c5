using DiscordAH.Domain.StaticData;
using DiscordAH.Panel.Auth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages;

[Authorize(PanelPolicies.Officer)]
public sealed class StaticDataModel(IStaticLedger ledger) : PageModel
{
    public StaticOverview Overview { get; private set; } = new(null, null, []);

    public async Task OnGetAsync(CancellationToken ct) => Overview = await ledger.OverviewAsync(ct);

    public static string NameOf(StaticKind kind) => kind switch
    {
        StaticKind.SkillTiers => "Skill tiers",
        StaticKind.Icons => "Icons of items on sale",
        _ => kind.ToString(),
    };
}
