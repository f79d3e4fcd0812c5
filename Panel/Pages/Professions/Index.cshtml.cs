using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Professions;

[Authorize(PanelPolicies.Member)]
public sealed class IndexModel(IProfessionCatalog professions, IRealmCatalog realms) : PageModel
{
    public IReadOnlyList<(Profession Profession, SkillTier Newest, int Recipes)> Professions { get; private set; } = [];

    public Realm? Chosen { get; private set; }

    public void OnGet(string? realm)
    {
        Chosen = RealmCookie.Choose(Request, realms, realm);
        Professions = [.. professions.All
            .Select(one => (Profession: one, Tiers: professions.Tiers(one.Id)))
            .Where(one => one.Tiers.Any(tier => Count(tier) > 0))
            .Select(one => (one.Profession, one.Tiers.Last(tier => Count(tier) > 0), one.Tiers.Sum(Count)))
            .OrderBy(one => one.Profession.Name.English, StringComparer.Ordinal)];
    }

    public static int Count(SkillTier tier) => tier.Categories.Sum(category => category.Recipes.Count);
}
