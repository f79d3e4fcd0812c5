using DiscordAH.Domain.Reports;
using DiscordAH.Panel.Web;
using Microsoft.Net.Http.Headers;

namespace DiscordAH.Panel.Api;

/// <summary>A report's file.</summary>
internal static class ReportEndpoint
{
    public static async Task<IResult> GetAsync(HttpContext context, long id, IReportArchive archive)
    {
        var query = new QueryReader(context.Request.Query);
        if (query.Refuses(context)) return Results.Empty;
        if (await archive.FindAsync(id, context.RequestAborted) is not { } report)
        {
            Refusal.Set(context, StatusCodes.Status404NotFound, Refusal.From(new ReportErrors.Unknown()) with { Title = "No such report" });
            return Results.Empty;
        }

        // A report never changes; only whoever is signed in may keep it.
        var tag = new EntityTagHeaderValue($"\"{report.Sha256}\"");
        context.Response.Headers.CacheControl = "private, max-age=604800, immutable";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(each => each.Equals(EntityTagHeaderValue.Any) || each.Compare(tag, useStrongComparison: false)))
        {
            context.Response.GetTypedHeaders().ETag = tag;
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        return await archive.ReadAsync(id, context.RequestAborted) is { } pdf
            ? Results.File(pdf, "application/pdf", report.FileName, lastModified: report.CreatedAt, entityTag: tag)
            : Gone(context);
    }

    private static IResult Gone(HttpContext context)
    {
        // Cleared away between the two reads.
        context.Response.Headers.CacheControl = "no-store";
        Refusal.Set(context, StatusCodes.Status404NotFound, Refusal.From(new ReportErrors.Unknown()) with { Title = "No such report" });
        return Results.Empty;
    }
}
