using System.Globalization;
using DiscordAH.Domain.Professions;
using DiscordAH.Infrastructure.Market;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Professions;

/// <summary>The store's professions, in memory. Readers always see one whole list: the last that could be loaded.</summary>
internal sealed class ProfessionCatalog(IServiceScopeFactory scopes) : IProfessionCatalog, ICatalog
{
    private volatile Content _content = new("", [], Enumerable.Empty<SkillTier>().ToLookup(tier => tier.ProfessionId));

    public IReadOnlyList<Profession> All => _content.Professions;

    public IReadOnlyList<SkillTier> Tiers(int profession) => [.. _content.Tiers[profession]];

    public async Task<bool> RefreshAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IProfessionStore>();
        var professions = await store.ListAsync(ct);
        var tiers = await store.TiersAsync(null, ct);
        var print = string.Join('\n', professions.Select(one => Line(one.Id, one.Name.English, one.Name.ByLocale.Count, one.Build))
            .Concat(tiers.Select(tier => Line(tier.Id, tier.Name.English, tier.Categories.Sum(category => category.Recipes.Count), tier.Build))));
        if (print == _content.Print) return false;
        _content = new Content(print, professions, tiers.ToLookup(tier => tier.ProfessionId));
        return true;
    }

    private static string Line(int id, string name, int count, string build) => string.Create(CultureInfo.InvariantCulture, $"{id} {name} {count} {build}");

    private sealed record Content(string Print, IReadOnlyList<Profession> Professions, ILookup<int, SkillTier> Tiers);
}
