using System.Buffers.Text;
using System.Globalization;
using System.Text;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Api;

/// <summary>The query of a price history call.</summary>
/// <param name="Range">Named range, counted back from the newest snapshot; null when from and to are given.</param>
/// <param name="From">Start, inclusive.</param>
/// <param name="To">End, exclusive.</param>
/// <param name="Granularity">How finely.</param>
/// <param name="Variant">Variant key; null lets the server choose.</param>
/// <param name="Limit">Points a page.</param>
/// <param name="After">Only points after this moment, from the cursor.</param>
internal sealed record HistoryRequest(
    PriceRange? Range, DateTimeOffset? From, DateTimeOffset? To, PriceGranularity Granularity, VariantKey? Variant, int Limit, DateTimeOffset? After)
{
    public const int MaxLimit = 200;
    private static readonly TimeSpan MaxSpan = TimeSpan.FromDays(731);
    private static readonly TimeSpan MaxLongSpan = TimeSpan.FromDays(7306);

    /// <summary>Reads the query; null when it was refused.</summary>
    public static HistoryRequest? Read(HttpContext context)
    {
        var query = new QueryReader(context.Request.Query, "range", "from", "to", "granularity", "variant", "limit", "cursor");
        PriceRange? range = null;
        if (query.Text("range", 20) is { } rangeText)
        {
            if (PriceRanges.TryParse(rangeText, out var parsed)) range = parsed;
            else query.Fault("range", "unknown_range", $"range must be one of {string.Join(", ", PriceRanges.All.Select(each => each.Name()))}.");
        }

        var from = query.Moment("from");
        var to = query.Moment("to");
        var hasWindow = context.Request.Query.ContainsKey("from") || context.Request.Query.ContainsKey("to");
        if (hasWindow && context.Request.Query.ContainsKey("range")) query.Fault("range", "conflict", "Give either range, or from and to.");
        if (hasWindow && !context.Request.Query.ContainsKey("from")) query.Fault("from", "required", "to needs a from.");
        if (from is not null && to is not null && from >= to) query.Fault("to", "out_of_range", "to must be after from.");

        var granularity = PriceGranularity.Raw;
        if (query.Text("granularity", 20) is { } fineness && (int.TryParse(fineness, NumberStyles.Any, CultureInfo.InvariantCulture, out _) || !Enum.TryParse(fineness, true, out granularity)))
            query.Fault("granularity", "unknown_granularity", "granularity must be raw, hour, day, week or month.");

        var isLong = granularity is PriceGranularity.Week or PriceGranularity.Month;
        if (from is not null && to is not null && to - from > (isLong ? MaxLongSpan : MaxSpan))
            query.Fault("to", "out_of_range", "from and to may be at most two years apart, for weeks and months twenty.");

        var variant = VariantQuery.Read(query);
        var limit = query.Number("limit", 100, 1, MaxLimit);
        DateTimeOffset? after = null;
        if (query.Text("cursor", 60) is { } cursor)
        {
            after = Open(cursor);
            if (after is null) query.Fault("cursor", "bad_cursor", "cursor must be the next_cursor of an earlier answer.");
        }

        if (query.Refuses(context)) return null;
        return new HistoryRequest(hasWindow ? null : range ?? PriceRange.Week, from, to, granularity, variant, limit, after);
    }

    /// <summary>The cursor behind a point.</summary>
    public static string CursorAfter(DateTimeOffset at) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes("t" + at.UtcTicks.ToString(CultureInfo.InvariantCulture)));

    private static DateTimeOffset? Open(string cursor)
    {
        Span<byte> bytes = stackalloc byte[64];
        if (!Base64Url.IsValid(cursor) || !Base64Url.TryDecodeFromChars(cursor, bytes, out var length) || length < 2 || bytes[0] != 't') return null;
        return long.TryParse(Encoding.ASCII.GetString(bytes[1..length]), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks >= 0 && ticks <= DateTimeOffset.MaxValue.UtcTicks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
    }
}
