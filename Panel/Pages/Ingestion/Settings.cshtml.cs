using System.Globalization;
using DiscordAH.Domain.Market;
using DiscordAH.Panel.Auth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Ingestion;

/// <summary>Which regions are followed and how eagerly.</summary>
[Authorize(PanelPolicies.Admin)]
public sealed class SettingsModel(IServiceProvider services, IIngestionSettings settings) : PageModel
{
    public IReadOnlyCollection<Region> Chosen { get; private set; } = [];

    public string First { get; private set; } = "";

    public string Watch { get; private set; } = "";

    public string? Fault { get; private set; }

    public static string NameOf(Region region) => region switch
    {
        Region.Us => "US: Americas and Oceania",
        Region.Kr => "KR: Korea",
        Region.Eu => "EU: Europe",
        Region.Tw => "TW: Taiwan",
        _ => throw new ArgumentOutOfRangeException(nameof(region), region, "Not a region."),
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        var now = await settings.ReadAsync(ct);
        Chosen = [.. now.Regions];
        First = Seconds(now.Cadence.FirstCheck);
        Watch = Seconds(now.Cadence.Watch);
    }

    public async Task<IActionResult> OnPostAsync(string[]? regions, string? first, string? watch, CancellationToken ct)
    {
        if (SessionCookie.UserOf(User) is not { } user) return Forbid();

        // What was typed stays in the form when it is refused.
        Chosen = [.. (regions ?? []).Select(text => RegionNames.TryParse(text, out var region) ? region : default).Where(region => region != default)];
        (First, Watch) = (Shortened(first), Shortened(watch));
        if (!TryRead(First, out var firstCheck)) return Refused(new IngestionErrors.BadFirstCheck().Message);
        if (!TryRead(Watch, out var silence)) return Refused(new IngestionErrors.BadWatch().Message);
        var result = await services.GetRequiredService<ChangeIngestionSettings>().RunAsync([.. Chosen], new Cadence(firstCheck, silence), user, ct);
        return result.Succeeded ? LocalRedirect("/ingestion?done=settings") : Refused(result.Error.Message);
    }

    private static string Seconds(TimeSpan span) => span.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);

    private static string Shortened(string? text) => text?.Trim() is { Length: <= 10 } fits ? fits : "";

    private static bool TryRead(string text, out TimeSpan span)
    {
        var isNumber = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds) && Math.Abs((long)seconds) <= 100_000;
        span = isNumber ? TimeSpan.FromSeconds(seconds) : default;
        return isNumber;
    }

    private PageResult Refused(string fault)
    {
        Fault = fault;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
