using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Reports;
using DiscordAH.Panel.Auth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Reports;

/// <summary>The archive of reports. They hold market data only, which every member may see.</summary>
[Authorize(PanelPolicies.Member)]
public sealed class IndexModel(IReportArchive archive) : PageModel
{
    private const int PageSize = 50;

    public Page<StoredReport> Reports { get; private set; } = new([], 1, PageSize, 0);

    public async Task OnGetAsync(int? number, CancellationToken ct) => Reports = await archive.ListAsync(new PageRequest(number ?? 1, PageSize), ct);

    public static string File(StoredReport report) => string.Create(CultureInfo.InvariantCulture, $"/api/reports/{report.Id}");

    public static string Size(StoredReport report) => report.Bytes >= 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{report.Bytes / 1e6:0.0} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, report.Bytes / 1000):#,0} KB");

    public static string PageLink(int number) => number == 1 ? "/reports" : string.Create(CultureInfo.InvariantCulture, $"/reports?number={number}");
}
