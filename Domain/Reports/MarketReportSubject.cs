using System.Globalization;

namespace DiscordAH.Domain.Reports;

/// <summary>Which market report: profession, realm and tier, as a job's key and an archived report's subject write it.</summary>
/// <param name="Profession">The profession's id.</param>
/// <param name="Realm">Slug with region: <c>us-area-52</c>.</param>
/// <param name="Tier">Skill tier by id; the newest with recipes when null.</param>
public sealed record MarketReportSubject(int Profession, string Realm, int? Tier)
{
    /// <summary>Kind of the job and of the report.</summary>
    public const string Kind = "market-report";

    /// <summary><c>171/us-area-52/newest</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Profession}/{Realm}/{Tier?.ToString(CultureInfo.InvariantCulture) ?? "newest"}");

    /// <summary>Reads it back; null when it is none.</summary>
    public static MarketReportSubject? Parse(string text)
    {
        var parts = text.Split('/');
        if (parts.Length != 3 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var profession) || parts[1].Length == 0) return null;
        if (parts[2] == "newest") return new MarketReportSubject(profession, parts[1], null);
        return int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var tier) ? new MarketReportSubject(profession, parts[1], tier) : null;
    }
}
