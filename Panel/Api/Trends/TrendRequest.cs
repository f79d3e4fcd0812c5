using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Api;

/// <summary>The query of a price trend call.</summary>
/// <param name="Range">Over what time.</param>
/// <param name="Variant">Variant key; null lets the server choose.</param>
internal sealed record TrendRequest(TrendRange Range, VariantKey? Variant)
{
    /// <summary>Reads the query; null when it was refused.</summary>
    public static TrendRequest? Read(HttpContext context)
    {
        var query = new QueryReader(context.Request.Query, "range", "variant");
        var range = TrendRange.Week;
        if (query.Text("range", 20) is { } text && !TrendRanges.TryParse(text, out range))
            query.Fault("range", "unknown_range", $"range must be one of {string.Join(", ", TrendRanges.All.Select(each => each.Name()))}.");
        var variant = VariantQuery.Read(query);
        return query.Refuses(context) ? null : new TrendRequest(range, variant);
    }
}
