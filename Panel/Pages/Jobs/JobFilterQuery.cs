using System.Globalization;
using DiscordAH.Domain.Jobs;
using DiscordAH.Panel.Auth;
using Microsoft.AspNetCore.Http.Extensions;

namespace DiscordAH.Panel.Pages.Jobs;

/// <summary>A job filter as it stands in an address. Pages read it leniently: what is not a filter is left out.</summary>
internal static class JobFilterQuery
{
    private const int MaxLength = 100;

    public static JobFilter Read(HttpRequest request)
    {
        var query = request.Query;
        var mine = query["mine"].ToString() is "1" or "on";
        return new JobFilter(
            Named<JobState>(query["state"]), Trimmed(query["kind"]), Trimmed(query["text"]),
            mine ? SessionCookie.UserOf(request.HttpContext.User)?.ToString() : Trimmed(query["owner"]), Named<JobPriority>(query["priority"]));
    }

    /// <summary>An address of a page with this filter.</summary>
    public static string Link(string path, JobFilter filter, int number = 1)
    {
        var query = new QueryBuilder();
        if (filter.State is { } state) query.Add("state", Name(state));
        if (filter.Kind is { } kind) query.Add("kind", kind);
        if (filter.Priority is { } priority) query.Add("priority", Name(priority));
        if (filter.Owner is { } owner) query.Add("owner", owner);
        if (filter.Text is { } text) query.Add("text", text);
        if (number > 1) query.Add("number", number.ToString(CultureInfo.InvariantCulture));
        return path + query.ToQueryString();
    }

    public static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>A value of an enumeration by its name; null for anything else, numbers too.</summary>
    public static T? Named<T>(string? text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, true, out var parsed) && !int.TryParse(text, NumberStyles.Any, CultureInfo.InvariantCulture, out _) && Enum.IsDefined(parsed) ? parsed : null;

    private static string? Trimmed(string? text) => text?.Trim() switch
    {
        null or "" => null,
        { Length: > MaxLength } tooLong => tooLong[..MaxLength],
        var fits => fits,
    };
}
