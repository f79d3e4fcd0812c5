using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Panel.Api;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DiscordAH.Panel.Pages;

[Authorize(PanelPolicies.Member)]
public sealed class IndexModel(IMarketQueries market, IRealmCatalog realms, IJobQueries jobs, HealthCheckService health, TimeProvider time) : PageModel
{
    // Blizzard publishes about every hour; after two something is late.
    private static readonly TimeSpan Late = TimeSpan.FromHours(2);

    public IReadOnlyList<MarketFreshness> Markets { get; private set; } = [];

    public IReadOnlyList<(JobState State, int Count)> Jobs { get; private set; } = [];

    public string HealthWord { get; private set; } = "";

    public IReadOnlyList<string> Unhealthy { get; private set; } = [];

    public int Read => Markets.Count(row => row.PublishedAt is not null);

    public long Auctions => Markets.Sum(row => (long)row.Auctions);

    public string OldestAge => Markets.Min(row => row.PublishedAt) is { } at ? AgeText.Of(time.GetUtcNow() - at) : "none yet";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Markets = await market.FreshnessAsync(ct);
        var counts = await jobs.CountAsync(ct);
        Jobs = [.. Enum.GetValues<JobState>().Where(counts.ContainsKey).Select(state => (state, counts[state]))];
        var report = await health.CheckHealthAsync(ct);
        HealthWord = report.Status.ToString().ToLowerInvariant();
        Unhealthy = [.. report.Entries.Where(entry => entry.Value.Status != HealthStatus.Healthy).Select(entry => entry.Key)];
    }

    public string StateOf(MarketFreshness row) =>
        row.PublishedAt is not { } at ? "waiting" : time.GetUtcNow() - at > Late ? "late" : "fresh";

    public string? LinkTo(MarketFreshness row) =>
        realms.Find(row.Market)?.Realms is [var first, ..] ? "/market?realm=" + RealmText.Slug(first) : null;
}
