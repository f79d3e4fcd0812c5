using System.Security.Cryptography;
using System.Text.Json;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using DiscordAH.Panel.Web;
using Microsoft.Net.Http.Headers;

namespace DiscordAH.Panel.Api;

/// <summary>What a profession's crafts cost and bring on a realm, what its materials do, what to buy now.</summary>
internal static class MarketAnalysisEndpoint
{
    private const int MaxName = 60;

    public static async Task<IResult> GetAsync(HttpContext context, string professionName, IRealmCatalog realms, GenerateMarketReport generate)
    {
        var query = new QueryReader(context.Request.Query, "realm", "tier");
        var tier = query.Number("tier", 0, 1, int.MaxValue);
        var slug = query.Text("realm", 80);
        if (slug is null && query.Faults.Count == 0) query.Fault("realm", "missing", "realm must be given: a slug such as us-area-52. GET /api/realms lists them.");
        if (query.Refuses(context)) return Results.Empty;
        if (MarketLookup.Realm(context, realms, slug!) is not { } realm) return Results.Empty;
        var name = professionName.Length > MaxName ? professionName[..MaxName] : professionName;
        var report = await generate.RunAsync(new GenerateMarketReport.Request(name, RealmText.Slug(realm), tier > 0 ? tier : null), context.RequestAborted);
        if (!report.Succeeded)
        {
            Refusal.Set(context, StatusCodes.Status404NotFound, Refusal.From(report.Error) with
            {
                Title = "Nothing known",
                Suggestions = report.Error is ProfessionErrors.UnknownProfession unknown
                    ? [.. unknown.Known.Take(5).Select(one => new Suggestion(ProfessionLookup.Slug(one), one.Name.English))]
                    : null,
            });
            return Results.Empty;
        }

        return Answer(context, report.Value);
    }

    private static IResult Answer(HttpContext context, MarketReport report)
    {
        // The tag is made of what is answered: trends come in after the snapshot, so its time alone would not do.
        var body = JsonSerializer.SerializeToUtf8Bytes(MarketAnalysisAnswer.Of(report));
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..20]}\"");
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.LastModified = report.DataUntil;
        context.Response.Headers.CacheControl = "public, no-cache";
        var asked = context.Request.GetTypedHeaders();
        return asked.IfNoneMatch.Any(each => each.Equals(EntityTagHeaderValue.Any) || each.Compare(tag, useStrongComparison: false))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(body, "application/json; charset=utf-8");
    }
}
