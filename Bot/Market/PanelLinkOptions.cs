using System.Globalization;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Bot.Market;

/// <summary>Where the panel is, for links; section <c>Panel</c>.</summary>
internal sealed class PanelLinkOptions
{
    private const int MaxUrl = 512;

    /// <summary>Address people type; null when there is none to link to.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>The panel's first page; null when Discord would not take the address.</summary>
    public string? Home => Absolute("");

    /// <summary>An item's page.</summary>
    public string? ItemPage(PriceReport report) =>
        Absolute(string.Create(CultureInfo.InvariantCulture, $"market/{RealmText.Key(report.Realm)}/{report.Variant}"));

    /// <summary>An item's page with its trend over the same range.</summary>
    public string? TrendPage(TrendReport report) =>
        Absolute(string.Create(CultureInfo.InvariantCulture, $"market/{RealmText.Key(report.Realm)}/{report.Variant}?range={report.Trend.Range.Name()}#trend"));

    /// <summary>A comparison's page, with a realm marked.</summary>
    public string? ComparePage(ServerComparison comparison, Realm? own) =>
        Absolute($"market/compare/{comparison.Variant}?region={comparison.Region.Slug()}{(own is null ? "" : "&realm=" + RealmText.Key(own))}");

    /// <summary>The token's page.</summary>
    public string? TokenPage(TokenReport report) => Absolute($"token?region={report.Region.Slug()}&range={report.Range.Name()}");

    /// <summary>A profession's page.</summary>
    public string? ProfessionPage(BuyingAdvice advice) => Absolute($"professions/{ProfessionLookup.Slug(advice.Profession)}?realm={RealmText.Key(advice.Realm)}");
    /// <summary>The archive of reports.</summary>
    public string? Reports => Absolute("reports");

    /// <summary>A page by its path, <c>/alerts/12</c>.</summary>
    public string? Page(string path) => Absolute(path.TrimStart('/'));

    private string? Absolute(string path) =>
        Uri.TryCreate(PublicUrl, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        && Uri.TryCreate(new Uri(address.AbsoluteUri.TrimEnd('/') + "/"), path, out var page) && page.AbsoluteUri.Length <= MaxUrl
            ? page.AbsoluteUri
            : null;
}
