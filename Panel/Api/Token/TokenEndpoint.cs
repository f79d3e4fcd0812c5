using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DiscordAH.Domain.Market;
using DiscordAH.Panel.Web;
using Microsoft.Net.Http.Headers;

namespace DiscordAH.Panel.Api;

/// <summary>Price and history of the WoW Token.</summary>
internal static class TokenEndpoint
{
    public static async Task<IResult> GetAsync(HttpContext context, string region, LookUpToken tokens)
    {
        var query = new QueryReader(context.Request.Query, "range");
        var range = PriceRange.Week;
        if (query.Text("range", 20) is { } text && !PriceRanges.TryParse(text, out range))
            query.Fault("range", "unknown_range", $"range must be one of {string.Join(", ", PriceRanges.All.Select(each => each.Name()))}.");
        if (query.Refuses(context)) return Results.Empty;
        if (!RegionNames.TryParse(region, out var place))
        {
            Refusal.Set(context, StatusCodes.Status404NotFound, Refusal.From(new TokenErrors.UnknownRegion(region.Length > 40 ? region[..40] : region)) with { Title = "Unknown region" });
            return Results.Empty;
        }

        var result = await tokens.RunAsync(place, range, context.RequestAborted);
        if (!result.Succeeded)
        {
            Refusal.Set(context, StatusCodes.Status404NotFound, Refusal.From(result.Error) with { Title = "Nothing known" });
            return Results.Empty;
        }

        return Cached(context, result.Value) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Json(Answer(result.Value));
    }

    private static TokenAnswer Answer(TokenReport report)
    {
        // A price every twenty minutes is more than a month's picture needs.
        var isFine = report.Range is PriceRange.Day or PriceRange.Week;
        var points = isFine ? report.Series : [.. report.Series.GroupBy(price => price.At.UtcTicks / TimeSpan.TicksPerHour).Select(hour => hour.Last())];
        return new TokenAnswer(
            report.Region.Slug(), TokenPoint.Of(report.Newest).Price, report.Newest.At.ToUniversalTime(), Math.Max(0, (long)(report.To - report.Newest.At).TotalSeconds),
            report.ChangeDay, report.ChangeWeek, TokenPoint.Of(report.Lowest), TokenPoint.Of(report.Highest),
            new Money(report.PerDollar.Value, report.PerDollar.ToString()), report.Range.Name(), isFine ? "raw" : "hour", [.. points.Select(TokenPoint.Of)]);
    }

    private static bool Cached(HttpContext context, TokenReport report)
    {
        var facts = string.Create(CultureInfo.InvariantCulture,
            $"token|{report.Region}|{report.Range}|{report.Newest.At.UtcTicks}|{report.Newest.Price.Value}|{report.Series[0].At.UtcTicks}|{report.Series.Count}|{report.ChangeDay}|{report.ChangeWeek}");

        // Weak: age_seconds runs on while everything else stays the same.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts)))[..20]}\"", isWeak: true);
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.LastModified = report.Newest.At;
        context.Response.Headers.CacheControl = "public, no-cache";
        var asked = context.Request.GetTypedHeaders().IfNoneMatch;
        return asked.Any(each => each.Equals(EntityTagHeaderValue.Any) || each.Compare(tag, useStrongComparison: false));
    }
}
