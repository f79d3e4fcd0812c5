using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace DiscordAH.Sandbox.BattleNet.Http;

/// <summary>The paging and filters that all searches share.</summary>
internal sealed class SearchPage
{
    private const int MaxResults = 1000;

    private readonly IQueryCollection _query;

    public SearchPage(IQueryCollection query, int maxPageSize)
    {
        _query = query;
        MaxPageSize = maxPageSize;
        Page = Math.Max(1, Number("_page", 1));
        PageSize = Math.Clamp(Number("_pageSize", 100), 1, maxPageSize);
    }

    public int MaxPageSize { get; }

    public int Page { get; }

    public int PageSize { get; }

    /// <summary>Whether any of the values fits the filter; several wanted values are separated by <c>||</c>.</summary>
    public bool Fits(string filter, params IEnumerable<string> values)
    {
        var wanted = _query[filter].ToString();
        return wanted.Length == 0 || wanted.Split("||").Any(one => values.Contains(one, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether a number fits a filter such as <c>5</c>, <c>5||7</c>, <c>[5,9]</c>, <c>(5,]</c>.</summary>
    public bool FitsNumber(string filter, int value)
    {
        var wanted = _query[filter].ToString();
        return wanted.Length == 0 || wanted.Split("||").Any(one => InRange(one, value));
    }

    public void Write<T>(Utf8JsonWriter json, IReadOnlyList<T> found, Action<T> writeResult)
    {
        var capped = Math.Min(found.Count, MaxResults);
        json.WriteNumber("page", Page);
        json.WriteNumber("pageSize", Math.Min(PageSize, Math.Max(0, capped - (Page - 1) * PageSize)));
        json.WriteNumber("maxPageSize", MaxPageSize);
        json.WriteNumber("pageCount", (capped + PageSize - 1) / PageSize);
        json.WriteStartArray("results");
        foreach (var one in found.Take(capped).Skip((Page - 1) * PageSize).Take(PageSize))
        {
            json.WriteStartObject();
            writeResult(one);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static bool InRange(string range, int value)
    {
        if (range.Length < 3 || range[0] is not ('[' or '('))
            return int.TryParse(range, NumberStyles.None, CultureInfo.InvariantCulture, out var exact) && exact == value;
        var ends = range[1..^1].Split(',');
        if (ends.Length != 2)
            return false;
        var fromFits = !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            || (range[0] == '[' ? value >= from : value > from);
        var toFits = !int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            || (range[^1] == ']' ? value <= to : value < to);
        return fromFits && toFits;
    }

    private int Number(string name, int fallback) =>
        int.TryParse(_query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1_000_000 ? number : fallback;
}
