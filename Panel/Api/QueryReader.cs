using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Panel.Web;

namespace DiscordAH.Panel.Api;

/// <summary>Reads query parameters and collects every fault, so that the caller hears all of them at once.</summary>
internal sealed class QueryReader(IQueryCollection query, params string[] known)
{
    private readonly List<FieldFault> _faults = [];

    /// <summary>What was wrong.</summary>
    public IReadOnlyList<FieldFault> Faults => _faults;

    /// <summary>A parameter's text; null when absent or empty.</summary>
    public string? Text(string name, int maxLength)
    {
        if (!query.TryGetValue(name, out var values) || values.Count == 0 || string.IsNullOrWhiteSpace(values[0])) return null;
        if (values.Count > 1) return Fault(name, "repeated", $"{name} may be given once.");
        return values[0]!.Length <= maxLength ? values[0]!.Trim()
            : Fault(name, "too_long", string.Create(CultureInfo.InvariantCulture, $"{name} may have at most {maxLength} characters."));
    }

    /// <summary>A whole number within limits.</summary>
    public int Number(string name, int fallback, int min, int max)
    {
        if (Text(name, 12) is not { } text) return fallback;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max) return value;
        Fault(name, "out_of_range", string.Create(CultureInfo.InvariantCulture, $"{name} must be a whole number from {min} to {max}."));
        return fallback;
    }

    /// <summary>One of the game's languages, <c>locale</c>; English when absent.</summary>
    public string Locale()
    {
        if (Text("locale", 20) is not { } text) return GameLocales.Fallback;
        if (GameLocales.Parse(text) is { } locale) return locale;
        Fault("locale", "unknown_locale", $"locale must be one of {string.Join(", ", GameLocales.All)}.");
        return GameLocales.Fallback;
    }

    /// <summary>A moment in ISO 8601 with zone.</summary>
    public DateTimeOffset? Moment(string name)
    {
        if (Text(name, 40) is not { } text) return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) && at.Year is >= 2000 and < 3000) return at;
        Fault(name, "not_a_time", $"{name} must be a time like 2026-11-22T20:00:00Z.");
        return null;
    }

    /// <summary>Notes a fault.</summary>
    public string? Fault(string name, string code, string message)
    {
        _faults.Add(new FieldFault("#/" + name, code, message));
        return null;
    }

    /// <summary>Refuses unknown parameters and whatever else was noted; true when the request is refused.</summary>
    public bool Refuses(HttpContext context)
    {
        foreach (var name in query.Keys)
            if (!known.Contains(name, StringComparer.Ordinal))
                Fault(name.Length > 40 ? name[..40] : name, "unknown_parameter", $"There is no such parameter. Known are {string.Join(", ", known)}.");
        if (_faults.Count == 0) return false;
        Refusal.Set(context, StatusCodes.Status400BadRequest, new Refusal("request.parameters", "Bad parameters",
            string.Join(' ', _faults.Take(5).Select(fault => fault.Message)), _faults));
        return true;
    }
}
