using DiscordAH.Domain.Market;
using DiscordAH.Domain.Sources;
using DiscordAH.Domain.Upstream;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Ingestion;

[Authorize(PanelPolicies.Officer)]
public sealed class IndexModel(IIngestionQueries ingestion, IIngestionSettings settings, IUpstreamHealth upstream, TimeProvider time) : PageModel
{
    private const int FailuresShown = 10;
    private IReadOnlyList<MarketIngestion> _all = [];

    public DateTimeOffset Now { get; private set; }

    public IReadOnlyList<MarketIngestion> Markets { get; private set; } = [];

    public IngestionSettings Settings { get; private set; } = new([], Cadence.Default);

    public UpstreamHealth Health { get; private set; } = null!;

    /// <summary>The second sources that were asked in the last hour, or failed in the last day.</summary>
    public IReadOnlyList<UpstreamHealth> Others { get; private set; } = [];

    public Region? Region { get; private set; }

    public IngestionState? State { get; private set; }

    public string? Text { get; private set; }

    public string Order { get; private set; } = "name";

    public bool Descending { get; private set; }

    /// <summary>What was just done; one of our own sentences, never text from the address.</summary>
    public string? Done { get; private set; }

    public bool MayAct => User.IsInRole(nameof(PanelRole.Admin));

    public int Total => _all.Count;

    public bool IsFiltered => Region is not null || State is not null || Text is not null;

    public string OldestAge => _all.Min(market => market.Freshness.PublishedAt) is { } at ? AgeText.Of(Now - at) : "none yet";

    public DateTimeOffset? NextExpected => _all.Where(market => market.Plan.Expected > Now).Min(market => market.Plan.Expected);

    public async Task OnGetAsync(string? region, string? state, string? text, string? sort, string? dir, string? done, CancellationToken ct)
    {
        Settings = await settings.ReadAsync(ct);
        _all = await ingestion.ListAsync(ct);
        Health = await upstream.ReadAsync("battle.net", FailuresShown, ct);
        var others = new List<UpstreamHealth>();
        foreach (var source in SourceNames.All) others.Add(await upstream.ReadAsync(source, 1, ct));
        Others = [.. others.Where(one => one.Requests > 0 || one.Failures.Count > 0)];
        Now = time.GetUtcNow();
        Region = RegionNames.TryParse(region, out var parsed) ? parsed : null;
        State = IngestionView.TryReadState(state, out var known) ? known : null;
        Text = string.IsNullOrWhiteSpace(text) ? null : text.Trim() is { Length: > 100 } tooLong ? tooLong[..100] : text.Trim();
        Order = sort is not null && IngestionView.Orders.Contains(sort, StringComparer.Ordinal) ? sort : "name";
        Descending = dir == "desc";
        Markets = IngestionView.Pick(_all, Now, Region, State, Text, Order, Descending);
        Done = done switch
        {
            "check" => "The market is asked as soon as a worker is free.",
            "busy" => "The market is being asked already.",
            "settings" => "The settings are saved; every process follows within seconds.",
            _ => null,
        };
    }

    public int CountOf(IngestionState state) => _all.Count(market => market.StateAt(Now) == state);

    public string SortLink(string order)
    {
        var query = Query();
        query.Add("sort", order);
        if (order == Order && !Descending) query.Add("dir", "desc");
        return "/ingestion" + query.ToQueryString() + "#markets";
    }

    public string? SortedBy(string order) => order != Order ? null : Descending ? "descending" : "ascending";

    public int PercentOfHour => Health.Budget is { PerHour: > 0 } budget ? (int)Math.Min(100, Health.Requests * 100L / budget.PerHour) : 0;

    private QueryBuilder Query()
    {
        var query = new QueryBuilder();
        if (Region is { } region) query.Add("region", region.Slug());
        if (State is { } state) query.Add("state", IngestionView.Word(state));
        if (Text is { } text) query.Add("text", text);
        return query;
    }
}
