using System.Globalization;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using DiscordAH.Panel.Api;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Professions;

[Authorize(PanelPolicies.Member)]
public sealed class MarketModel(GenerateMarketReport generate, IProfessionCatalog professions, IRealmCatalog realms) : PageModel
{
    public const int MaxRows = 100;

    /// <summary>The report; null when no realm is known to ask for.</summary>
    public MarketReport? Report { get; private set; }

    public Profession Profession { get; private set; } = null!;

    public IReadOnlyList<SkillTier> Tiers { get; private set; } = [];

    public int Tier { get; private set; }

    public Realm? Chosen { get; private set; }

    public IReadOnlyList<Realm> Realms { get; private set; } = [];

    public string Slug => ProfessionLookup.Slug(Profession);

    public string ApiLink => string.Create(CultureInfo.InvariantCulture, $"/api/market-analysis/{Slug}?realm={RealmText.Slug(Chosen!)}&tier={Tier}");

    public async Task<IActionResult> OnGetAsync(string profession, string? realm, int? tier, CancellationToken ct)
    {
        var found = ProfessionLookup.Resolve(professions, profession.Length > 60 ? profession[..60] : profession);
        if (!found.Succeeded) return this.Refuse(404, found.Error);
        Profession = found.Value;
        Realms = [.. realms.All.SelectMany(group => group.Realms)];
        Tiers = [.. professions.Tiers(Profession.Id).Where(one => IndexModel.Count(one) > 0).Reverse()];
        if (!string.IsNullOrWhiteSpace(realm) && MarketLookup.Realm(HttpContext, realms, realm.Trim()) is null) return new EmptyResult();
        Chosen = RealmCookie.Choose(Request, realms, realm) ?? (Realms.Count > 0 ? Realms[0] : null);
        Tier = tier ?? (Tiers.Count > 0 ? Tiers[0].Id : 0);
        if (Chosen is null) return Page();

        var report = await generate.RunAsync(new GenerateMarketReport.Request(Slug, RealmText.Slug(Chosen), Tier > 0 ? Tier : null), ct);
        if (!report.Succeeded) return this.Refuse(404, report.Error);
        Report = report.Value;
        RealmCookie.Remember(Response, RealmText.Slug(Chosen));
        return Page();
    }

    public string ItemLink(VariantKey variant) => $"/market/{RealmText.Slug(Chosen!)}/{variant}";

    public string ItemLink(DiscordAH.Domain.Common.ItemId item) => ItemLink(VariantKey.Plain(item));
}
