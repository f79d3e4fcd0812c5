using System.Globalization;
using DiscordAH.Domain.Professions;
using DiscordAH.Panel.Web;

namespace DiscordAH.Panel.Api;

/// <summary>Professions and their recipes, in any of the game's languages.</summary>
internal static class ProfessionsEndpoint
{
    private const int MaxSize = 200;

    public static async Task<IResult> ListAsync(HttpContext context, IProfessionStore store)
    {
        var query = new QueryReader(context.Request.Query, "locale");
        var locale = query.Locale();
        if (query.Refuses(context)) return Results.Empty;
        var tiers = (await store.TiersAsync(null, context.RequestAborted)).ToLookup(tier => tier.ProfessionId);
        var professions = await store.ListAsync(context.RequestAborted);
        context.Response.Headers.CacheControl = "public, max-age=300";
        return Results.Json(new ProfessionsAnswer(locale, [.. professions.Select(one => new ProfessionEntry(
            one.Id, one.Name.In(locale), one.IsPrimary, one.IconUrl, one.Build,
            [.. tiers[one.Id].Select(tier => new TierEntry(tier.Id, tier.Name.In(locale), tier.MaximumSkill, tier.Categories.Sum(category => category.Recipes.Count)))]))]));
    }

    public static async Task<IResult> RecipesAsync(HttpContext context, int id, IProfessionStore store)
    {
        var query = new QueryReader(context.Request.Query, "tier", "locale", "page", "limit");
        var locale = query.Locale();
        var tier = query.Number("tier", 0, 1, int.MaxValue);
        var page = query.Number("page", 1, 1, 1_000_000);
        var limit = query.Number("limit", 50, 1, MaxSize);
        if (query.Refuses(context)) return Results.Empty;
        var tiers = await store.TiersAsync(id, context.RequestAborted);
        if (tier > 0 ? tiers.All(one => one.Id != tier) : tiers.Count == 0 && (await store.ListAsync(context.RequestAborted)).All(one => one.Id != id))
        {
            Refusal.Set(context, StatusCodes.Status404NotFound, "profession.unknown", "No such profession",
                string.Create(CultureInfo.InvariantCulture, $"No profession {id}{(tier > 0 ? $" with tier {tier}" : "")} is known. GET /api/professions lists them."));
            return Results.Empty;
        }

        var recipes = await store.RecipesAsync(id, tier > 0 ? tier : null, context.RequestAborted);
        var categories = tiers.SelectMany(one => one.Categories).SelectMany(category => category.Recipes.Select(recipe => (Recipe: recipe, category.Name)))
            .DistinctBy(pair => pair.Recipe).ToDictionary(pair => pair.Recipe, pair => pair.Name.In(locale));
        context.Response.Headers.CacheControl = "public, max-age=300";
        return Results.Json(new RecipesAnswer(
            locale,
            [.. recipes.Skip((int)Math.Min(int.MaxValue, (page - 1L) * limit)).Take(limit).Select(recipe => RecipeEntry.Of(recipe, categories.GetValueOrDefault(recipe.Id), locale))],
            page, Math.Max(1, (recipes.Count + limit - 1) / limit), recipes.Count));
    }
}
